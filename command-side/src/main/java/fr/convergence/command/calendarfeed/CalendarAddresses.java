package fr.convergence.command.calendarfeed;

/** Makes the secret addresses of feeds, which no event tells. */
@FunctionalInterface
public interface CalendarAddresses {

    /** Where a feed is read; the same whenever it is asked for. */
    String of(String feedId);
}
