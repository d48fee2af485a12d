package fr.convergence.query.agenda;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.agenda.Span;
import fr.convergence.query.Identifiers;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.Whereabouts;
import fr.convergence.query.Whereabouts.Located;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Structures whose time is looked at together.
 *
 * @param placeId where they would meet people; null for anywhere
 * @param to the last day
 */
record Together(List<String> structureIds, @Nullable String placeId, LocalDate from, LocalDate to) {

    private static final int FEWEST = 2;
    private static final int MOST = 8;
    /** Half a year. */
    private static final int MOST_DAYS = 184;

    /** Refuses who is not of the network, and what is no question. */
    void refuseUnanswerable(Actor actor) {
        if (!actor.readerScopes().contains("network")) {
            throw new NotReadable("NOT_ALLOWED", "Le temps des structures est montré aux professionnels du réseau.");
        }
        if (structureIds.size() < FEWEST || structureIds.size() > MOST) {
            throw new NotReadable(
                    "STRUCTURES_OUT_OF_RANGE", "Demandez le temps de %d à %d structures.".formatted(FEWEST, MOST));
        }
        structureIds.forEach(id -> Identifiers.refuseNone(id, "UNKNOWN_STRUCTURE", "Aucune structure"));
        Identifiers.refuseNone(placeId, "UNKNOWN_PLACE", "Aucun lieu");
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new NotReadable("PERIOD_OUT_OF_RANGE", "Demandez de 1 à %d jours.".formatted(MOST_DAYS));
        }
    }

    /** The structures as the cartography has them, in the order they were asked for; refuses one that it does not show. */
    List<Located> located(Whereabouts whereabouts, Actor actor, @Nullable String consistentWith) {
        Map<String, Located> known = whereabouts.of(structureIds, actor, consistentWith);
        List<Located> located =
                structureIds.stream().map(id -> known(id, known.get(id))).toList();
        if (located.stream().map(Located::id).distinct().count() < located.size()) {
            throw new NotReadable("STRUCTURE_TWICE", "Demandez le temps de structures différentes.");
        }
        return located;
    }

    private static Located known(String id, @Nullable Located located) {
        if (located == null) {
            throw new NotReadable(
                    "UNKNOWN_STRUCTURE",
                    "Aucune structure ne porte cet identifiant, ou elle a fermé.",
                    Map.of("structureId", id));
        }
        return located;
    }

    /** All of the days, by the clocks of a zone. */
    Span days(ZoneId zone) {
        return new Span(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
