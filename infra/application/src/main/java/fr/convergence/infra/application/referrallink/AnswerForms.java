package fr.convergence.infra.application.referrallink;

import static fr.convergence.infra.application.web.Html.escape;

import fr.convergence.infra.application.referrallink.LinkedReferralForm.Answer;
import fr.convergence.kernel.Coded;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.HoldReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.query.Doors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the page of a referral: those that its state leaves room for.
 *
 * @param token of each of them
 */
record AnswerForms(String token) {

    private static final String FORM = """
            <form method="post">
            <input type="hidden" name="form" value="%s">
            %s
            <button name="answer" value="%s">%s</button>
            </form>
            """;
    private static final String CHOICE = """
            <p class="field"><label for="%1$s">%2$s</label>
            <select id="%1$s" name="%1$s"%3$s><option value="">Choisissez…</option>%4$s</select></p>
            """;
    private static final String DIGITS = """
            <p class="field"><label for="code">Code à six chiffres</label>
            <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required></p>
            """;

    /** While the structure has not taken position. */
    String awaiting(ReferralStatus status, List<Doors.Structure> doors) {
        return (status == ReferralStatus.SENT ? form("", Answer.ACKNOWLEDGE, "J’accuse réception") : "")
                + (status == ReferralStatus.UNDER_REVIEW ? "" : form("", Answer.REVIEW, "Nous étudions la demande"))
                + form("", Answer.ACCEPT, "Accepter")
                + "<h2>Refuser</h2>"
                + form(reasons(), Answer.DECLINE, "Refuser")
                + "<h2>Réorienter vers une autre structure</h2>"
                + (doors.isEmpty()
                        ? "<p>Aucune autre porte n’est connue pour ce besoin autour de vous : appelez la coordination.</p>"
                        : form(
                                doors(doors)
                                        + choice("reason", "Motif", true, DeclineReason.values())
                                        + choice(
                                                "override",
                                                "Si la fiche de cette structure dit le contraire, pourquoi l’y orienter",
                                                false,
                                                OverrideReason.values()),
                                Answer.REDIRECT,
                                "Réorienter"));
    }

    /** Once it accepted. */
    String underway(ReferralStatus status) {
        return (status == ReferralStatus.ACCEPTED ? form("", Answer.START, "Commencer l’accompagnement") : "")
                + (status == ReferralStatus.ON_HOLD ? form("", Answer.RESUME, "Reprendre l’accompagnement") : "")
                + (status == ReferralStatus.IN_PROGRESS
                        ? "<h2>Mettre en attente</h2>"
                                + form(
                                        choice("hold", "Motif", true, HoldReason.values()),
                                        Answer.HOLD,
                                        "Mettre en attente")
                        : "")
                + "<h2>Clôturer</h2>"
                + form(choice("outcome", "Issue", true, Outcome.values()), Answer.CLOSE, "Clôturer");
    }

    /** @param phone the number that the coordination calls; null when none is known */
    String code(@Nullable String phone, boolean waits) {
        String call = phone == null
                ? "<p>Aucun téléphone de votre structure n’est connu : après votre demande, appelez la coordination, qui vous dira le code.</p>"
                : "<p>La coordination vous appellera au numéro connu de votre structure (%s) et vous dira un code, valable un quart d’heure.</p>"
                        .formatted(escape(phone));
        return "<h2>Savoir qui est la personne</h2>"
                + call
                + (waits ? form(DIGITS, Answer.TELL_CODE, "Donner le code") : "")
                + form("", Answer.ASK_CODE, waits ? "Demander un autre code" : "Demander le code");
    }

    private String form(String fields, Answer answer, String button) {
        return FORM.formatted(escape(token), fields, answer.name(), button);
    }

    private static String reasons() {
        return Arrays.stream(DeclineReason.values())
                .map(reason -> "<label><input type=\"checkbox\" name=\"reasons\" value=\"%s\"> %s</label>"
                        .formatted(reason.code(), escape(reason.label())))
                .collect(Collectors.joining("<br>", "<fieldset><legend>Motifs (un au moins)</legend>", "</fieldset>"));
    }

    private static String doors(List<Doors.Structure> doors) {
        return select(
                "to",
                "Structure, de la plus proche à la plus éloignée",
                true,
                doors.stream()
                        .map(door -> option(
                                door.id(),
                                "%s, %s (%s km)"
                                        .formatted(
                                                door.name(),
                                                door.communeName(),
                                                String.format(Locale.FRENCH, "%.0f", door.kilometres()))))
                        .collect(Collectors.joining()));
    }

    private static String choice(String name, String label, boolean required, Coded[] vocabulary) {
        return select(
                name,
                label,
                required,
                Arrays.stream(vocabulary)
                        .map(one -> option(one.code(), one.label()))
                        .collect(Collectors.joining()));
    }

    private static String select(String name, String label, boolean required, String options) {
        return CHOICE.formatted(name, escape(label), required ? " required" : "", options);
    }

    private static String option(String value, String label) {
        return "<option value=\"%s\">%s</option>".formatted(escape(value), escape(label));
    }
}
