package fr.convergence.command.webhook;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Tells positions of the feed of public events. */
public interface FeedPositions {

    /**
     * The cursor that a reading begins after.
     *
     * @param after a cursor, or null
     * @param since an instant instead, or null
     * @return null when neither is given
     * @throws RuntimeException as the feed itself refuses them: {@code CURSOR_UNREADABLE}, {@code CURSOR_EPOCH_CHANGED} with where to go
     *     on, {@code TWO_BEGINNINGS}, {@code AS_OF_IN_THE_FUTURE}
     */
    @Nullable String beginning(@Nullable String after, @Nullable OffsetDateTime since);
}
