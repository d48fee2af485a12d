package fr.convergence.infra.application.confirmation;

import static fr.convergence.infra.application.web.Html.escape;

import fr.convergence.infra.application.link.Link;
import fr.convergence.infra.application.web.Html;
import fr.convergence.kernel.Rejection;
import fr.convergence.query.StructureCard;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page by which a structure answers whether its record is right. */
final class ConfirmationPage {

    private static final String PAGE = """
            <h1>%1$s</h1>
            <p class="where">%2$s. Fiche connue %3$s.</p>
            %4$s
            <p>Voici ce que la cartographie dit de votre structure. Répondez jusqu’%5$s inclus.</p>
            <dl>%6$s</dl>
            <form method="post">
            <input type="hidden" name="form" value="%7$s">
            <button name="answer" value="right">Tout est juste</button>
            </form>
            <form method="post">
            <input type="hidden" name="form" value="%7$s">
            <h2>Corriger</h2>
            <p>Modifiez ce qui ne va pas, videz ce qui n’existe plus. La coordination du département lit vos corrections avant de les publier. N’écrivez ni nom de personne, ni mobile, ni adresse nominative.</p>
            %8$s
            <button name="answer" value="correct">Envoyer les corrections</button>
            </form>
            """;
    private static final String FIELD = """
            <p class="field"><label for="%1$s">%2$s</label>
            <span class="hint" id="%1$s-hint">%3$s</span>
            %4$s%5$s</p>
            """;

    private ConfirmationPage() {}

    /**
     * The page.
     *
     * @param form its token
     * @param written what was written before, by the name of the field; the values held where nothing was
     * @param faults what was wrong with it
     */
    static String of(StructureCard card, Link link, String form, Map<String, String> written, List<Rejection> faults) {
        List<ProposedField> fields = ProposedField.of(card);
        return PAGE.formatted(
                escape(card.name()),
                escape(card.communeName()),
                Html.day(card.knownOn()),
                alert(fields, faults),
                Html.day(link.until()).replaceFirst("^le ", "au "),
                fields.stream().map(field -> held(field, card)).collect(Collectors.joining()),
                escape(form),
                fields.stream()
                        .map(field -> input(field, card, written, faults))
                        .collect(Collectors.joining()));
    }

    /** What is wrong with the whole; what is wrong with a field stands beside it. */
    private static String alert(List<ProposedField> fields, List<Rejection> faults) {
        if (faults.isEmpty()) {
            return "";
        }
        String whole = faults.stream()
                .filter(fault -> fields.stream().noneMatch(field -> concerns(fault, field)))
                .map(Rejection::message)
                .distinct()
                .map(message -> "<p>" + escape(message) + "</p>")
                .collect(Collectors.joining());
        return "<div class=\"alert\" role=\"alert\">"
                + (whole.isEmpty() ? "<p>Rien n’est enregistré : voyez les champs signalés ci-dessous.</p>" : whole)
                + "</div>";
    }

    private static String held(ProposedField field, StructureCard card) {
        List<String> values = field.held(card);
        return "<dt>%s</dt><dd>%s</dd>"
                .formatted(
                        escape(field.label()),
                        values.isEmpty()
                                ? "<em>non renseigné</em>"
                                : values.stream().map(Html::escape).collect(Collectors.joining("<br>")));
    }

    private static String input(
            ProposedField field, StructureCard card, Map<String, String> written, List<Rejection> faults) {
        String value = written.getOrDefault(field.parameter(), String.join("\n", field.held(card)));
        String fault = faults.stream()
                .filter(one -> concerns(one, field))
                .map(Rejection::message)
                .distinct()
                .collect(Collectors.joining(" "));
        String attributes = "id=\"%1$s\" name=\"%1$s\" aria-describedby=\"%1$s-hint%2$s\"%3$s"
                .formatted(
                        field.parameter(),
                        fault.isEmpty() ? "" : " " + field.parameter() + "-fault",
                        fault.isEmpty() ? "" : " aria-invalid=\"true\"");
        String control = field.tall()
                ? "<textarea %s rows=\"3\" maxlength=\"2000\">%s</textarea>".formatted(attributes, escape(value))
                : "<input %s type=\"text\" maxlength=\"2000\" value=\"%s\">".formatted(attributes, escape(value));
        String told = fault.isEmpty()
                ? ""
                : "<span class=\"fault\" id=\"%s-fault\">%s</span>".formatted(field.parameter(), escape(fault));
        return FIELD.formatted(field.parameter(), escape(field.label()), escape(field.hint()), control, told);
    }

    private static boolean concerns(Rejection fault, ProposedField field) {
        String path = (field.ofPlace() ? "place." : "details.") + field.parameter();
        return fault.path().equals(path) || fault.path().startsWith(path + "[");
    }
}
