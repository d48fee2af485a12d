package fr.convergence.query.cartography;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.ReadModels.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The moment an answer speaks of.
 *
 * @param position the last event it includes; null for all that is known now
 * @param today the day in France
 */
record Moment(@Nullable Long position, LocalDate today) {

    static Moment now(Snapshot snapshot) {
        return new Moment(null, FrenchDay.at(snapshot.now()));
    }

    /**
     * A moment that has passed, or now when none is asked for.
     *
     * @throws NotReadable when it has not passed, or is not yet all in the read model
     */
    static Moment of(Snapshot snapshot, @Nullable Instant asOf) {
        return asOf == null ? now(snapshot) : passed(snapshot, asOf);
    }

    private static Moment passed(Snapshot snapshot, Instant asOf) {
        if (asOf.isAfter(snapshot.now())) {
            throw new NotReadable("AS_OF_IN_THE_FUTURE", "La carte ne peut être montrée à une date à venir.");
        }
        long position = snapshot.positionAt(asOf);
        if (position > snapshot.position()) {
            throw new NotReadable(
                    "NOT_YET_VISIBLE", "La carte n'est pas encore à jour à cette date ; réessayez dans un instant.");
        }
        return new Moment(position, FrenchDay.at(asOf));
    }

    /** The SQL condition that a row of this alias was true at the moment; names the parameter {@code moment}. */
    String holds(String alias) {
        return position == null
                ? alias + ".valid_to is null"
                : "%1$s.valid_from <= :moment and (%1$s.valid_to is null or %1$s.valid_to > :moment)".formatted(alias);
    }

    /** The parameters that {@link #holds} names. */
    Map<String, Object> parameters() {
        return position == null ? Map.of() : Map.of("moment", position);
    }

    /** The last event it includes, as a cursor. */
    String cursor(Snapshot snapshot) {
        return position == null ? snapshot.cursor() : snapshot.cursorAt(position);
    }
}
