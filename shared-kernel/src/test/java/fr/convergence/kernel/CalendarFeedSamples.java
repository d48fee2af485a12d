package fr.convergence.kernel;

import fr.convergence.kernel.calendarfeed.CalendarFeedEvent.CalendarFeedOpened;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent.CalendarFeedRevoked;
import java.time.LocalDate;
import java.util.List;

/** One event of each kind that a calendar feed knows. */
final class CalendarFeedSamples {

    private static final String FEED = "a3c65c29-74a1-4f6b-9d0e-5b7a0a3f9c11";
    private static final String STRUCTURE = "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    private static final String PLACE = "8a1d4a52-6f0c-4a8e-8b37-2f1f5d1e7c21";

    static final List<DomainEvent> ALL = List.of(
            new CalendarFeedOpened(FEED, "49", STRUCTURE, null, LocalDate.of(2026, 12, 1)),
            new CalendarFeedRevoked(FEED, "49", null, PLACE, LocalDate.of(2026, 12, 15)));

    private CalendarFeedSamples() {}
}
