package fr.convergence.command.calendarfeed;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import fr.convergence.command.calendarfeed.CalendarFeedCommand.OpenCalendarFeed;
import fr.convergence.command.calendarfeed.CalendarFeedCommand.ReplaceCalendarFeed;
import fr.convergence.command.calendarfeed.CalendarFeedCommand.RevokeCalendarFeed;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent.CalendarFeedOpened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides about calendar feeds. */
final class CalendarFeedDecider implements Decider<CalendarFeedCommand, CalendarFeeds> {

    private final Structures structures;

    /** @param structures before any event */
    CalendarFeedDecider(Structures structures) {
        this.structures = structures;
    }

    @Override
    public Class<CalendarFeedCommand> commands() {
        return CalendarFeedCommand.class;
    }

    @Override
    public CalendarFeeds initial() {
        return CalendarFeeds.none(structures);
    }

    @Override
    public Boundary boundary(CalendarFeedCommand command) {
        return boundary(command, initial());
    }

    /** Whose agenda it is, only the feed says once it is open. */
    @Override
    public Boundary boundary(CalendarFeedCommand command, CalendarFeeds known) {
        Boundary feed = Boundary.of("calendar-feed", command.feedId(), CalendarFeedEvent.class);
        return switch (command) {
            case OpenCalendarFeed it -> withSubject(feed, it.structureId(), it.placeId(), known);
            case ReplaceCalendarFeed it ->
                withSubject(
                        feed.or(Boundary.of("calendar-feed", it.replacedId(), CalendarFeedEvent.class)),
                        it.replacedId(),
                        known);
            case RevokeCalendarFeed it -> withSubject(feed, it.feedId(), known);
        };
    }

    private static Boundary withSubject(Boundary boundary, String feedId, CalendarFeeds known) {
        CalendarFeedOpened opened = known.opened().get(feedId);
        return opened == null ? boundary : withSubject(boundary, opened.structureId(), opened.placeId(), known);
    }

    private static Boundary withSubject(
            Boundary boundary, @Nullable String structureId, @Nullable String placeId, CalendarFeeds known) {
        Boundary whole =
                structureId == null ? boundary : boundary.or(known.structures().identity(structureId));
        return placeId == null ? whole : whole.or(known.structures().rooms(placeId));
    }

    @Override
    public CalendarFeeds evolve(CalendarFeeds now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<CalendarFeedEvent> decide(CalendarFeeds now, CalendarFeedCommand command, Circumstances circumstances) {
        FeedDecisions decisions = new FeedDecisions(now, circumstances);
        return switch (command) {
            case OpenCalendarFeed it -> decisions.open(it);
            case ReplaceCalendarFeed it -> decisions.replace(it);
            case RevokeCalendarFeed it -> decisions.revoke(it);
        };
    }
}
