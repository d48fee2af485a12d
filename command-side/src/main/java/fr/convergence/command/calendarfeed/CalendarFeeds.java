package fr.convergence.command.calendarfeed;

import fr.convergence.command.Structures;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent.CalendarFeedOpened;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent.CalendarFeedRevoked;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The feeds and the structures that one decision is about. Immutable.
 *
 * @param opened by identifier
 * @param revoked those of them that open nothing any more
 */
record CalendarFeeds(SortedMap<String, CalendarFeedOpened> opened, SortedSet<String> revoked, Structures structures) {

    static CalendarFeeds none(Structures structures) {
        return new CalendarFeeds(new TreeMap<>(), new TreeSet<>(), structures);
    }

    Optional<CalendarFeedOpened> opened(String feedId) {
        return Optional.ofNullable(opened.get(feedId));
    }

    CalendarFeeds evolve(DomainEvent event) {
        return switch (event) {
            case CalendarFeedOpened it -> {
                SortedMap<String, CalendarFeedOpened> more = new TreeMap<>(opened);
                more.put(it.feedId(), it);
                yield new CalendarFeeds(more, revoked, structures);
            }
            case CalendarFeedRevoked it -> {
                SortedSet<String> more = new TreeSet<>(revoked);
                more.add(it.feedId());
                yield new CalendarFeeds(opened, more, structures);
            }
            default -> new CalendarFeeds(opened, revoked, structures.evolve(event));
        };
    }
}
