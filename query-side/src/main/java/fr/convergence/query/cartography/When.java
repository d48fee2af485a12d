package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.Moment;
import fr.convergence.query.ReadModels;
import fr.convergence.query.ReadModels.Snapshot;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which moment of the cartography is asked for.
 *
 * @param asOf null for now
 * @param consistentWith a cursor the answer must include, or null
 */
record When(@Nullable Instant asOf, @Nullable String consistentWith) {

    static When of(@Nullable OffsetDateTime asOf, @Nullable String consistentWith) {
        return new When(asOf == null ? null : asOf.toInstant(), consistentWith);
    }

    /** What the cartography answers at that moment. */
    <T> T read(ReadModels readModels, Actor actor, BiFunction<Snapshot, Moment, T> answer) {
        return readModels.read(
                CartographyProjection.NAME,
                actor,
                consistentWith,
                snapshot -> answer.apply(snapshot, Moment.of(snapshot, asOf)));
    }
}
