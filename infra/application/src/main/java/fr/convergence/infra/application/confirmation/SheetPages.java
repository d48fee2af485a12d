package fr.convergence.infra.application.confirmation;

import static fr.convergence.infra.application.web.Html.escape;

import fr.convergence.infra.application.security.ActorOf;
import fr.convergence.infra.application.web.Html;
import fr.convergence.infra.application.web.Problem;
import fr.convergence.query.CampaignSheets;
import fr.convergence.query.CampaignSheets.Sheets;
import fr.convergence.query.StructureCard;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints a page for each structure that is asked on paper: what its record says, and a box for each. */
@Controller
class SheetPages {

    private static final String SHEET = """
            <section class="sheet">
            <h1>%s</h1>
            <p class="where">%s. Fiche connue %s.</p>
            <p>Cochez ce qui est juste ; sinon, écrivez à côté ce qu’il faut dire. N’écrivez ni nom de personne, ni mobile, ni adresse nominative. À rendre %s au plus tard.</p>
            <table>
            <thead><tr><th scope="col">Information</th><th scope="col">Ce que dit la fiche</th><th scope="col">Juste</th><th scope="col">À corriger en</th></tr></thead>
            <tbody>
            %s</tbody>
            </table>
            <p class="where">Campagne : %s</p>
            </section>
            """;
    private static final String ROW =
            "<tr><th scope=\"row\">%s</th><td>%s</td><td class=\"box\">☐</td><td class=\"room\"></td></tr>\n";

    private final CampaignSheets sheets;

    SheetPages(CampaignSheets sheets) {
        this.sheets = sheets;
    }

    /** @param structure those to print; when none is named, those that have neither e-mail nor telephone and did not answer */
    @GetMapping("/campaigns/{id}/sheet")
    ResponseEntity<?> sheet(@PathVariable String id, @RequestParam(defaultValue = "") Set<String> structure) {
        return sheets.of(id, structure, ActorOf.currentRequest())
                .<ResponseEntity<?>>map(found -> Html.page(HttpStatus.OK, found.campaign(), content(found)))
                .orElseGet(() -> Problem.answer(
                        HttpStatus.NOT_FOUND,
                        "UNKNOWN_CAMPAIGN",
                        "Aucune campagne de votre département ne porte cet identifiant."));
    }

    private static String content(Sheets found) {
        return found.structures().isEmpty()
                ? "<h1>Aucune fiche à imprimer</h1>"
                : found.structures().stream().map(card -> sheet(card, found)).collect(Collectors.joining());
    }

    private static String sheet(StructureCard card, Sheets found) {
        return SHEET.formatted(
                escape(card.name()),
                escape(card.communeName()),
                Html.day(card.knownOn()),
                Html.day(found.deadline()),
                rows(card),
                escape(found.campaign()));
    }

    private static String rows(StructureCard card) {
        String own = List.of(ProposedField.values()).stream()
                .filter(field -> !field.ofPlace())
                .map(field -> row(field.label(), field.held(card)))
                .collect(Collectors.joining());
        return own
                + card.places().stream()
                        .map(place -> row("Lieu : " + place.name(), address(place)))
                        .collect(Collectors.joining());
    }

    private static List<String> address(StructureCard.Place place) {
        return Stream.of(place.address(), place.addressComplement(), place.postcode(), place.communeName())
                .filter(Objects::nonNull)
                .toList();
    }

    private static String row(String label, List<String> values) {
        return ROW.formatted(
                escape(label),
                values.isEmpty()
                        ? "<em>non renseigné</em>"
                        : values.stream().map(Html::escape).collect(Collectors.joining("<br>")));
    }
}
