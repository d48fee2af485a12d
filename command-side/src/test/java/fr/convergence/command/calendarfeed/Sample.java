package fr.convergence.command.calendarfeed;

import fr.convergence.command.Story;
import fr.convergence.command.calendarfeed.CalendarFeedCommand.OpenCalendarFeed;
import fr.convergence.command.calendarfeed.CalendarFeedCommand.ReplaceCalendarFeed;
import fr.convergence.command.calendarfeed.CalendarFeedCommand.RevokeCalendarFeed;
import fr.convergence.command.cartography.CartographyDecisions;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A counter, a library and a place of Maine-et-Loire, and feeds of their agendas. */
final class Sample {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final String COUNTER = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    static final String LIBRARY = "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    static final String PLACE = "8a1d4a52-6f0c-4a8e-8b37-2f1f5d1e7c21";
    static final String FEED = "a3c65c29-74a1-4f6b-9d0e-5b7a0a3f9c11";
    static final String NEXT = "1f0e3dad-9990-4345-b743-9f8ffabdffc4";

    static final Actor AGENT = new Actor("a", Role.AGENT, COUNTER, List.of("49"));
    static final Actor NEIGHBOUR = new Actor("n", Role.MEDIATOR, LIBRARY, List.of("49"));
    static final Actor COORDINATOR = new Actor("c", Role.COORDINATOR, null, List.of("49"));
    static final Actor ELSEWHERE = new Actor("e", Role.COORDINATOR, null, List.of("44"));

    static final OpenCalendarFeed OF_COUNTER = new OpenCalendarFeed(FEED, COUNTER, null, null);
    static final OpenCalendarFeed OF_PLACE = new OpenCalendarFeed(FEED, null, PLACE, null);
    static final OpenCalendarFeed OF_DEPARTMENT = new OpenCalendarFeed(FEED, null, null, "49");
    static final ReplaceCalendarFeed REPLACE = new ReplaceCalendarFeed(NEXT, FEED);
    static final RevokeCalendarFeed REVOKE = new RevokeCalendarFeed(FEED);

    private Sample() {}

    static Story<CalendarFeedCommand> structures() {
        return new Story<>(
                new CalendarFeedDecider(new CartographyDecisions().structures()),
                List.of(
                        registered(COUNTER, "France services"),
                        registered(LIBRARY, "Médiathèque"),
                        new PlaceRegistered(PLACE, Map.of("NAME", List.of("Mairie"), "COMMUNE", List.of("49301")))),
                AGENT,
                TODAY);
    }

    private static StructureRegistered registered(String id, String name) {
        return new StructureRegistered(id, Map.of("NAME", List.of(name), "COMMUNE", List.of("49301")));
    }
}
