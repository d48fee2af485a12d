package fr.convergence.command.outsidecalendar;

import static fr.convergence.command.outsidecalendar.Sample.ADDRESS;
import static fr.convergence.command.outsidecalendar.Sample.AGENT;
import static fr.convergence.command.outsidecalendar.Sample.CALENDAR;
import static fr.convergence.command.outsidecalendar.Sample.CHANGE;
import static fr.convergence.command.outsidecalendar.Sample.CONNECT;
import static fr.convergence.command.outsidecalendar.Sample.COORDINATOR;
import static fr.convergence.command.outsidecalendar.Sample.COUNTER;
import static fr.convergence.command.outsidecalendar.Sample.DISCONNECT;
import static fr.convergence.command.outsidecalendar.Sample.ELSEWHERE;
import static fr.convergence.command.outsidecalendar.Sample.LIBRARY;
import static fr.convergence.command.outsidecalendar.Sample.NEIGHBOUR;
import static fr.convergence.command.outsidecalendar.Sample.NEXT;
import static fr.convergence.command.outsidecalendar.Sample.OTHER_ADDRESS;
import static fr.convergence.command.outsidecalendar.Sample.POST;
import static fr.convergence.command.outsidecalendar.Sample.POST_OF_LIBRARY;
import static fr.convergence.command.outsidecalendar.Sample.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Story;
import fr.convergence.command.outsidecalendar.OutsideCalendarCommand.ConnectOutsideCalendar;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.PostClosure;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarAddressChanged;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarConnected;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarDisconnected;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutsideCalendarTest {

    private static final OutsideCalendarConnected CONNECTED =
            new OutsideCalendarConnected(CALENDAR, "49", COUNTER, POST, "Outlook du CN n° 1", ADDRESS, TODAY);

    private static ConnectOutsideCalendar labelled(String label) {
        return new ConnectOutsideCalendar(CALENDAR, COUNTER, null, label, ADDRESS);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource({
        "AGENT, OutsideCalendarConnected, OutsideCalendarAddressChanged, OutsideCalendarDisconnected",
        "COORDINATOR, OutsideCalendarConnected, OutsideCalendarAddressChanged, OutsideCalendarDisconnected",
        "NEIGHBOUR, NOT_ALLOWED, NOT_ALLOWED, NOT_ALLOWED",
        "ELSEWHERE, NOT_ALLOWED, NOT_ALLOWED, NOT_ALLOWED"
    })
    void who_works_in_a_structure_speaks_of_its_calendars_and_so_does_its_coordination(
            String who, String connect, String change, String disconnect) {
        Actor actor = switch (who) {
            case "AGENT" -> AGENT;
            case "COORDINATOR" -> COORDINATOR;
            case "NEIGHBOUR" -> NEIGHBOUR;
            default -> ELSEWHERE;
        };
        Story<OutsideCalendarCommand> none = Sample.structures().by(actor);
        Story<OutsideCalendarCommand> connected =
                Sample.structures().after(CONNECT).by(actor);
        Story<OutsideCalendarCommand> ended =
                Sample.structures().after(CONNECT).after(DISCONNECT).by(actor);
        boolean allowed = !connect.equals("NOT_ALLOWED");
        assertThat(List.of(
                        none.told(CONNECT),
                        none.told(CHANGE),
                        none.told(DISCONNECT),
                        connected.told(CONNECT),
                        connected.told(CHANGE),
                        connected.told(DISCONNECT),
                        ended.told(CONNECT),
                        ended.told(CHANGE),
                        ended.told(DISCONNECT)))
                .containsExactly(
                        connect,
                        "UNKNOWN_CALENDAR",
                        "UNKNOWN_CALENDAR",
                        allowed ? "nothing" : "NOT_ALLOWED",
                        change,
                        disconnect,
                        allowed ? "ALREADY_CONNECTED" : "NOT_ALLOWED",
                        allowed ? "ALREADY_DISCONNECTED" : "NOT_ALLOWED",
                        allowed ? "nothing" : "NOT_ALLOWED");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "PARTNER", "ADMINISTRATOR", "CORRESPONDENT", "SYSTEM", "PUBLIC"})
    void nobody_else_connects_changes_or_disconnects_any(Role role) {
        Sample.structures()
                .after(CONNECT)
                .by(new Actor("x", role, COUNTER, List.of("49")))
                .refuses(new ConnectOutsideCalendar(NEXT, COUNTER, null, "Outlook", ADDRESS), "NOT_ALLOWED")
                .refuses(CHANGE, "NOT_ALLOWED")
                .refuses(DISCONNECT, "NOT_ALLOWED");
    }

    @Test
    void events_name_addresses_by_their_identifiers() {
        Sample.structures()
                .causes(CONNECT, CONNECTED)
                .after(CONNECT)
                .on(TODAY.plusDays(1))
                .causesNothing(CONNECT)
                .causes(
                        CHANGE,
                        new OutsideCalendarAddressChanged(
                                CALENDAR, "49", COUNTER, ADDRESS, OTHER_ADDRESS, TODAY.plusDays(1)))
                .after(CHANGE)
                .causesNothing(CHANGE)
                .causes(
                        DISCONNECT,
                        new OutsideCalendarDisconnected(CALENDAR, "49", COUNTER, OTHER_ADDRESS, TODAY.plusDays(1)));
    }

    @Test
    void a_calendar_is_of_the_structure_or_of_one_of_its_open_posts() {
        Sample.structures()
                .causes(
                        labelled("  RDV Service Public "),
                        new OutsideCalendarConnected(
                                CALENDAR, "49", COUNTER, null, "RDV Service Public", ADDRESS, TODAY))
                .refuses(
                        new ConnectOutsideCalendar(CALENDAR, COUNTER, POST_OF_LIBRARY, "Outlook", ADDRESS),
                        "UNKNOWN_POST")
                .refuses(new ConnectOutsideCalendar(CALENDAR, COUNTER, NEXT, "Outlook", ADDRESS), "UNKNOWN_POST")
                .and(new PostClosed(POST, List.of(COUNTER), PostClosure.values()[0], TODAY))
                .causes(CONNECT, CONNECTED)
                .on(TODAY.plusDays(1))
                .refuses(CONNECT, "UNKNOWN_POST");
    }

    @ParameterizedTest
    @CsvSource({
        "'  ', BLANK_VALUE label",
        "https://agenda.example/secret, ADDRESS_IN_LABEL label",
        "Agenda de Madame Durand, PERSONAL_CONTACT label"
    })
    void a_label_says_something_and_neither_an_address_nor_a_name(String label, String refusal) {
        Sample.structures().refuses(labelled(label), refusal);
    }

    @Test
    void a_label_is_short() {
        Sample.structures().refuses(labelled("x".repeat(81)), "TOO_LONG label");
    }

    @Test
    void a_structure_has_twenty_calendars_at_most_and_one_more_once_one_is_disconnected() {
        Story<OutsideCalendarCommand> story = Sample.structures().after(CONNECT);
        for (int i = 1; i < 20; i++) {
            story = story.after(
                    new ConnectOutsideCalendar(new UUID(5, i).toString(), COUNTER, null, "Agenda " + i, ADDRESS));
        }
        ConnectOutsideCalendar more = new ConnectOutsideCalendar(NEXT, COUNTER, null, "Agenda de plus", ADDRESS);
        story.refuses(more, "TOO_MANY_CALENDARS");
        assertThat(story.by(NEIGHBOUR).told(new ConnectOutsideCalendar(NEXT, LIBRARY, null, "Agenda", ADDRESS)))
                .isEqualTo("OutsideCalendarConnected");
        assertThat(story.after(DISCONNECT).told(more)).isEqualTo("OutsideCalendarConnected");
    }

    @Test
    void what_has_closed_connects_nothing_and_may_still_disconnect() {
        String refusal = "STRUCTURE_CLOSED";
        Sample.structures()
                .by(COORDINATOR)
                .refuses(new ConnectOutsideCalendar(CALENDAR, NEXT, null, "Outlook", ADDRESS), "UNKNOWN_STRUCTURE")
                .after(CONNECT)
                .and(new StructureClosed(COUNTER, ClosureReason.CEASED))
                .refuses(new ConnectOutsideCalendar(NEXT, COUNTER, null, "Outlook", ADDRESS), refusal)
                .refuses(CHANGE, refusal)
                .causes(DISCONNECT, new OutsideCalendarDisconnected(CALENDAR, "49", COUNTER, ADDRESS, TODAY));
    }
}
