package fr.convergence.command.calendarfeed;

import static fr.convergence.command.calendarfeed.Sample.AGENT;
import static fr.convergence.command.calendarfeed.Sample.COORDINATOR;
import static fr.convergence.command.calendarfeed.Sample.COUNTER;
import static fr.convergence.command.calendarfeed.Sample.ELSEWHERE;
import static fr.convergence.command.calendarfeed.Sample.FEED;
import static fr.convergence.command.calendarfeed.Sample.LIBRARY;
import static fr.convergence.command.calendarfeed.Sample.NEIGHBOUR;
import static fr.convergence.command.calendarfeed.Sample.NEXT;
import static fr.convergence.command.calendarfeed.Sample.OF_COUNTER;
import static fr.convergence.command.calendarfeed.Sample.OF_DEPARTMENT;
import static fr.convergence.command.calendarfeed.Sample.OF_PLACE;
import static fr.convergence.command.calendarfeed.Sample.PLACE;
import static fr.convergence.command.calendarfeed.Sample.REPLACE;
import static fr.convergence.command.calendarfeed.Sample.REVOKE;
import static fr.convergence.command.calendarfeed.Sample.TODAY;

import fr.convergence.command.calendarfeed.CalendarFeedCommand.OpenCalendarFeed;
import fr.convergence.command.calendarfeed.CalendarFeedCommand.ReplaceCalendarFeed;
import fr.convergence.command.calendarfeed.CalendarFeedCommand.RevokeCalendarFeed;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent.CalendarFeedOpened;
import fr.convergence.kernel.calendarfeed.CalendarFeedEvent.CalendarFeedRevoked;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarFeedTest {

    @Test
    void who_works_in_a_structure_opens_a_feed_of_its_agenda_and_so_does_its_coordination() {
        CalendarFeedOpened opened = new CalendarFeedOpened(FEED, "49", COUNTER, null, TODAY);
        Sample.structures()
                .causes(OF_COUNTER, opened)
                .by(COORDINATOR)
                .causes(OF_COUNTER, opened)
                .by(NEIGHBOUR)
                .refuses(OF_COUNTER, "NOT_ALLOWED")
                .by(ELSEWHERE)
                .refuses(OF_COUNTER, "NOT_ALLOWED");
    }

    @Test
    void places_and_departments_are_for_the_coordination() {
        Sample.structures()
                .refuses(OF_PLACE, "NOT_ALLOWED")
                .refuses(OF_DEPARTMENT, "NOT_ALLOWED")
                .by(ELSEWHERE)
                .refuses(OF_PLACE, "NOT_ALLOWED")
                .refuses(OF_DEPARTMENT, "NOT_ALLOWED")
                .by(COORDINATOR)
                .causes(OF_PLACE, new CalendarFeedOpened(FEED, "49", null, PLACE, TODAY))
                .causes(OF_DEPARTMENT, new CalendarFeedOpened(FEED, "49", null, null, TODAY));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "PARTNER", "ADMINISTRATOR", "CORRESPONDENT", "SYSTEM", "PUBLIC"})
    void nobody_else_opens_replaces_or_revokes_any(Role role) {
        Actor actor = new Actor("x", role, COUNTER, List.of("49"));
        Sample.structures()
                .after(OF_COUNTER)
                .by(actor)
                .refuses(new OpenCalendarFeed(NEXT, COUNTER, null, null), "NOT_ALLOWED")
                .refuses(new OpenCalendarFeed(NEXT, null, null, "49"), "NOT_ALLOWED")
                .refuses(REPLACE, "NOT_ALLOWED")
                .refuses(REVOKE, "NOT_ALLOWED");
    }

    @Test
    void a_feed_is_of_one_agenda() {
        Sample.structures()
                .by(COORDINATOR)
                .refuses(new OpenCalendarFeed(FEED, null, null, null), "NOT_ONE_AGENDA")
                .refuses(new OpenCalendarFeed(FEED, COUNTER, PLACE, null), "NOT_ONE_AGENDA")
                .refuses(new OpenCalendarFeed(FEED, null, PLACE, "49"), "NOT_ONE_AGENDA");
    }

    @Test
    void what_is_unknown_or_closed_has_no_feed() {
        Sample.structures()
                .by(COORDINATOR)
                .refuses(new OpenCalendarFeed(FEED, NEXT, null, null), "UNKNOWN_STRUCTURE")
                .refuses(new OpenCalendarFeed(FEED, null, NEXT, null), "UNKNOWN_PLACE")
                .refuses(new OpenCalendarFeed(FEED, null, null, "00"), "UNKNOWN_DEPARTMENT")
                .refuses(REVOKE, "UNKNOWN_FEED")
                .refuses(REPLACE, "UNKNOWN_FEED")
                .and(new StructureClosed(COUNTER, ClosureReason.CEASED), new PlaceClosed(PLACE, ClosureReason.CEASED))
                .refuses(OF_COUNTER, "STRUCTURE_CLOSED")
                .refuses(OF_PLACE, "UNKNOWN_PLACE");
    }

    @Test
    void the_same_feed_again_is_no_news_and_another_of_its_identifier_is_refused() {
        Sample.structures()
                .after(OF_COUNTER)
                .on(TODAY.plusDays(1))
                .causesNothing(OF_COUNTER)
                .by(COORDINATOR)
                .refuses(OF_DEPARTMENT, "ALREADY_OPENED")
                .after(new OpenCalendarFeed(NEXT, null, null, "49"))
                .refuses(REPLACE, "ALREADY_OPENED");
    }

    @Test
    void a_feed_is_revoked_once_and_by_who_could_open_it() {
        Sample.structures()
                .after(OF_COUNTER)
                .by(NEIGHBOUR)
                .refuses(REVOKE, "NOT_ALLOWED")
                .refuses(REPLACE, "NOT_ALLOWED")
                .by(ELSEWHERE)
                .refuses(REVOKE, "NOT_ALLOWED")
                .by(COORDINATOR)
                .causes(REVOKE, new CalendarFeedRevoked(FEED, "49", COUNTER, null, TODAY))
                .by(AGENT)
                .after(REVOKE)
                .causesNothing(new RevokeCalendarFeed(FEED))
                .refuses(REPLACE, "FEED_REVOKED");
    }

    @Test
    void a_feed_is_replaced_by_another_of_the_same_agenda_and_again_that_is_no_news() {
        Sample.structures()
                .after(OF_COUNTER)
                .causes(
                        REPLACE,
                        new CalendarFeedRevoked(FEED, "49", COUNTER, null, TODAY),
                        new CalendarFeedOpened(NEXT, "49", COUNTER, null, TODAY))
                .after(REPLACE)
                .causesNothing(REPLACE)
                .refuses(new ReplaceCalendarFeed(LIBRARY, FEED), "FEED_REVOKED");
    }

    @Test
    void a_structure_that_closed_may_revoke_its_feed_and_not_replace_it() {
        Sample.structures()
                .after(OF_COUNTER)
                .and(new StructureClosed(COUNTER, ClosureReason.CEASED))
                .refuses(REPLACE, "STRUCTURE_CLOSED")
                .causes(REVOKE, new CalendarFeedRevoked(FEED, "49", COUNTER, null, TODAY));
    }
}
