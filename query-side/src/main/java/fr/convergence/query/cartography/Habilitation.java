package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.HabilitationKind;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An habilitation of a structure as a row of the read model shows it.
 *
 * @param today the day the answer speaks of
 */
record Habilitation(
        String id,
        HabilitationKind kind,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String reference,
        @Nullable LocalDate knownOn,
        @Nullable LocalDate confirmedOn,
        LocalDate today) {

    static final Comparator<Habilitation> ORDER = Comparator.comparing(Habilitation::kind)
            .thenComparing(Habilitation::validFrom)
            .thenComparing(Habilitation::id);

    /** Those of a structure {@code s}, whichever of those it stands for they were granted to; a hole for the moment. */
    static final String OF_STRUCTURE = """
            coalesce((select json_agg(shown) from (%s from habilitation h
                      where h.structure_id = any (s.ids) and %%s) shown), '[]')""".formatted(select());

    /** The SQL condition that an {@code habilitation h} holds on the day the answer speaks of. */
    static final String IN_FORCE = "h.since <= :today and (h.until is null or h.until >= :today)";

    /** What a row of {@code habilitation h} tells; names the parameter {@code today}. */
    static String select() {
        return "select h.id, h.kind, h.since as valid_from, h.until as valid_until, h.reference, h.known_on,"
                + " h.confirmed_on, cast(:today as date) as today";
    }

    /** Whether it holds on the day the answer speaks of. */
    public boolean inForce() {
        return !validFrom.isAfter(today) && !expired();
    }

    /** Whether its last day has passed by then. */
    public boolean expired() {
        return validUntil != null && validUntil.isBefore(today);
    }

    /** Of what was said of it. */
    public Freshness.Of freshness() {
        return Freshness.Of.record(knownOn, confirmedOn, today);
    }
}
