package fr.convergence.query;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadModels.NotReadable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The feed of public events, in the one order of the store. What an actor does not find before a cursor it was given does not exist, or is
 * not for it, and will never appear there.
 */
public interface PublicEvents {

    /** The most events that one part has, but for those of one position, which are never parted. */
    int MOST = 1_000;

    /**
     * A part of the feed.
     *
     * @param store which store this is of
     * @param events in their order
     * @param cursor where to go on: after the last event, or further when nothing more follows that is asked for
     * @param more whether there may already be more
     */
    record Part(UUID store, List<PublicEvent> events, String cursor, boolean more) {}

    /**
     * What follows.
     *
     * @param after a cursor of any answer or event of this store; null for the beginning
     * @param most how many at most, from 1 to {@link #MOST}
     * @throws NotReadable {@code CURSOR_UNREADABLE}, {@code CURSOR_EPOCH_CHANGED} (its details tell where to go on),
     *     {@code PAGE_SIZE_OUT_OF_RANGE}, {@code TOO_MANY_VALUES}, {@code UNKNOWN_DEPARTMENT}, {@code UNKNOWN_EPCI} or
     *     {@code UNKNOWN_STRUCTURE}
     */
    Part after(@Nullable String after, PublicEventFilter filter, int most, Actor actor);

    /**
     * Where a reading begins that names a cursor or an instant.
     *
     * @return null when it names neither
     * @throws NotReadable {@code TWO_BEGINNINGS}, or as {@link #cursorAt} does
     */
    default @Nullable String beginning(@Nullable String after, @Nullable OffsetDateTime since, Actor actor) {
        if (after != null && since != null) {
            throw new NotReadable(
                    "TWO_BEGINNINGS", "Le flux est lu depuis un repère ou depuis une date, pas les deux.");
        }
        return since == null ? after : cursorAt(since.toInstant(), actor);
    }

    /**
     * The cursor after all that was recorded at or before an instant; null for all that is known now.
     *
     * @throws NotReadable {@code AS_OF_IN_THE_FUTURE} or {@code NOT_YET_VISIBLE}
     */
    String cursorAt(@Nullable Instant instant, Actor actor);
}
