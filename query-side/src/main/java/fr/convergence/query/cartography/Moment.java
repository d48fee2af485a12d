package fr.convergence.query.cartography;

import fr.convergence.kernel.FrenchDay;
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
        return new Moment(null, day(snapshot.now()));
    }

    static Moment at(long position, Instant instant) {
        return new Moment(position, day(instant));
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

    private static LocalDate day(Instant instant) {
        return FrenchDay.at(instant);
    }
}
