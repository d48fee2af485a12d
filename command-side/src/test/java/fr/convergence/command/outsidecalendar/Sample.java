package fr.convergence.command.outsidecalendar;

import fr.convergence.command.Story;
import fr.convergence.command.cartography.CartographyDecisions;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.ChangeOutsideCalendarAddress;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.ConnectOutsideCalendar;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.DisconnectOutsideCalendar;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A counter of Maine-et-Loire with a post, a library, and calendars that the counter keeps elsewhere. */
final class Sample {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final String COUNTER = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    static final String LIBRARY = "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    static final String POST = "0c9a7e1f-52d3-4b1a-9c44-6a8e0b7d2f31";
    static final String POST_OF_LIBRARY = "5d8f1e02-7c3b-4a6d-8e91-2b4c6d8e0f12";
    static final String CALENDAR = "a3c65c29-74a1-4f6b-9d0e-5b7a0a3f9c11";
    static final String NEXT = "1f0e3dad-9990-4345-b743-9f8ffabdffc4";
    static final String ADDRESS = "7e57d004-2b97-4e7a-b45f-5387367791cd";
    static final String OTHER_ADDRESS = "2c1d43b8-e6d7-476e-9f3a-1b2c3d4e5f60";

    static final Actor AGENT = new Actor("a", Role.AGENT, COUNTER, List.of("49"));
    static final Actor NEIGHBOUR = new Actor("n", Role.MEDIATOR, LIBRARY, List.of("49"));
    static final Actor COORDINATOR = new Actor("c", Role.COORDINATOR, null, List.of("49"));
    static final Actor ELSEWHERE = new Actor("e", Role.COORDINATOR, null, List.of("44"));

    static final ConnectOutsideCalendar CONNECT =
            new ConnectOutsideCalendar(CALENDAR, COUNTER, POST, "Outlook du CN n° 1", ADDRESS);
    static final ChangeOutsideCalendarAddress CHANGE = new ChangeOutsideCalendarAddress(CALENDAR, OTHER_ADDRESS);
    static final DisconnectOutsideCalendar DISCONNECT = new DisconnectOutsideCalendar(CALENDAR);

    private Sample() {}

    static Story<OutsideCalendarCommand> structures() {
        return new Story<>(
                new OutsideCalendarDecider(new CartographyDecisions().structures()),
                List.of(
                        registered(COUNTER, "France services"),
                        registered(LIBRARY, "Médiathèque"),
                        new PostOpened(POST, List.of(COUNTER), "CN n° 1", null),
                        new PostOpened(POST_OF_LIBRARY, List.of(LIBRARY), "CN n° 1", null)),
                AGENT,
                TODAY);
    }

    private static StructureRegistered registered(String id, String name) {
        return new StructureRegistered(id, Map.of("NAME", List.of(name), "COMMUNE", List.of("49301")));
    }
}
