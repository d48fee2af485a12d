package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.Spelling;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.referral.Mismatch;
import fr.convergence.query.Doors.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in French why a door suits a need, what is to be thought of before, and why another does not suit. */
final class Sentences {

    private Sentences() {}

    static String distance(double kilometres) {
        return kilometres < 1
                ? "moins d'un kilomètre"
                : String.format(Locale.FRENCH, kilometres < 10 ? "%.1f km" : "%.0f km", kilometres);
    }

    static String whySuited(Candidate candidate) {
        return "%s : %s."
                .formatted(
                        named(candidate.structure()),
                        candidate.parts().stream()
                                .filter(part -> part.part() != ScorePart.DISTANCE)
                                .map(Part::sentence)
                                .collect(Collectors.joining(" ; ")));
    }

    static String whyNot(Structure structure, Set<Mismatch> mismatches, NeedInput need, boolean nearest) {
        return "%s%s : %s."
                .formatted(
                        nearest ? "La plus proche, " : "",
                        named(structure),
                        mismatches.stream()
                                .map(mismatch -> reason(mismatch, need))
                                .collect(Collectors.joining(" ; ")));
    }

    private static String named(Structure structure) {
        return "%s (%s, %s)".formatted(structure.name(), structure.communeName(), distance(structure.kilometres()));
    }

    private static String reason(Mismatch mismatch, NeedInput need) {
        return switch (mismatch) {
            case SERVICE_NOT_OFFERED -> with(mismatch, need.theme().label());
            case OPERATOR_NOT_OFFERED ->
                need.operator() == null ? mismatch.label() : with(mismatch, OfferMatch.nameOf(need.operator()));
            case LEVEL_NOT_OFFERED -> with(mismatch, need.level().label());
            case MODE_NOT_OFFERED -> with(mismatch, need.mode().label());
            case NOT_HABILITATED, OUT_OF_ZONE, SUSPENDED, NO_CAPACITY -> mismatch.label();
        };
    }

    private static String with(Mismatch mismatch, String what) {
        return "%s (%s)".formatted(mismatch.label(), what);
    }

    /** Steps to plan, none of which speaks against the door. */
    static List<String> hints(Candidate candidate, NeedInput need) {
        List<String> hints = new ArrayList<>();
        boolean mandate = need.mode() == SupportMode.DO_FOR && !need.emergency();
        if (Boolean.FALSE.equals(need.franceConnect()) && (mandate || asksFor(candidate, "franceconnect"))) {
            hints.add("La personne n'a pas de compte FranceConnect : étape à prévoir avant la démarche.");
        }
        if (Boolean.FALSE.equals(need.email())
                && (mandate || asksFor(candidate, "mail") || asksFor(candidate, "courriel"))) {
            hints.add("La personne n'a pas d'adresse électronique à elle : étape à prévoir avant la démarche.");
        }
        if (new OfferMatch(need, candidate.service()).relayed()) {
            hints.add("Niveau 2 : la France services relaie le dossier au référent de l'opérateur, qui le traite.");
        }
        if (candidate.structure().openingHours() == null) {
            hints.add("Horaires inconnus : appelez avant d'envoyer quelqu'un.");
        }
        return hints;
    }

    private static boolean asksFor(Candidate candidate, String what) {
        return candidate.service().values(OfferField.PRECONDITIONS).stream()
                .anyMatch(condition -> Spelling.folded(condition).contains(what));
    }
}
