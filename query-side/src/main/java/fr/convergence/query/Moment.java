package fr.convergence.query;

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
public record Moment(@Nullable Long position, LocalDate today) {

    /** All that is known now. */
    public static Moment now(Snapshot snapshot) {
        return new Moment(null, FrenchDay.at(snapshot.now()));
    }

    /**
     * A moment that has passed, or now when none is asked for.
     *
     * @throws NotReadable when it has not passed, or is not yet all in the read model
     */
    public static Moment of(Snapshot snapshot, @Nullable Instant asOf) {
        return asOf == null ? now(snapshot) : passed(snapshot, asOf);
    }

    private static Moment passed(Snapshot snapshot, Instant asOf) {
        if (asOf.isAfter(snapshot.now())) {
            throw new NotReadable("AS_OF_IN_THE_FUTURE", "Ce qui est à venir n'est pas encore connu.");
        }
        long position = snapshot.positionAt(asOf);
        if (position > snapshot.position()) {
            throw new NotReadable(
                    "NOT_YET_VISIBLE",
                    "Ce qui est montré n'est pas encore à jour à cette date ; réessayez dans un instant.");
        }
        return new Moment(position, FrenchDay.at(asOf));
    }

    /** The SQL condition that a row of this alias was true at the moment; names the parameter {@code moment}. */
    public String holds(String alias) {
        return position == null
                ? alias + ".valid_to is null"
                : "%1$s.valid_from <= :moment and (%1$s.valid_to is null or %1$s.valid_to > :moment)".formatted(alias);
    }

    /** The parameters that {@link #holds} names. */
    public Map<String, Object> parameters() {
        return position == null ? Map.of() : Map.of("moment", position);
    }

    /** The last event it includes, as a cursor. */
    public String cursor(Snapshot snapshot) {
        return position == null ? snapshot.cursor() : snapshot.cursorAt(position);
    }
}
