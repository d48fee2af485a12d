package fr.convergence.query;

import java.util.Optional;

/** Tells which agenda is read at the address of a feed. */
public interface CalendarFeeds {

    /**
     * The agenda of a feed; empty when there is no such feed, or it was revoked.
     *
     * @throws ReadModels.NotReadable what {@link ReadModels#read} throws
     */
    Optional<CalendarEntries.Of> open(String feedId);
}
