package fr.convergence.query.outsidecalendar;

import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarAddressChanged;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarConnected;
import fr.convergence.kernel.outsidecalendar.OutsideCalendarEvent.OutsideCalendarDisconnected;
import fr.convergence.query.OutsideReading;
import fr.convergence.query.OutsideTime.LastRead;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which calendars kept elsewhere are shown to whom: events in, answers out. */
class OutsideCalendarsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final Actor COORDINATOR = new Actor("c", Role.COORDINATOR, null, List.of("49"));
    private static final Actor AGENT = new Actor("a", Role.AGENT, id(1), List.of("49"));
    private static final Actor NEIGHBOUR = new Actor("n", Role.MEDIATOR, id(2), List.of("49"));

    private final Projected calendars = new Projected(
            new OutsideCalendarProjection(),
            List.of(),
            List.of("outside-calendar"),
            OutsideCalendarQueries.class,
            OutsideCalendarController.class);

    @BeforeEach
    void connected() {
        calendars.record(
                AGENT,
                new OutsideCalendarConnected(id(11), "49", id(1), id(71), "Outlook du CN n° 1", id(90), DAY),
                new OutsideCalendarConnected(id(12), "49", id(1), null, "RDV Service Public", id(91), DAY),
                new OutsideCalendarConnected(id(13), "49", id(1), null, "Ancien agenda", id(92), DAY),
                new OutsideCalendarConnected(id(14), "49", id(2), null, "Agenda", id(93), DAY),
                new OutsideCalendarAddressChanged(id(11), "49", id(1), id(90), id(94), DAY.plusDays(1)),
                new OutsideCalendarDisconnected(id(13), "49", id(1), id(92), DAY.plusDays(2)));
    }

    private List<String> ids(Actor actor, String structure) {
        return calendars
                .ask("outsideCalendars", actor, "structureId", structure)
                .path("outsideCalendars[*].id")
                .entityList(String.class)
                .get();
    }

    @Test
    void a_calendar_is_shown_with_how_it_was_last_read_and_never_its_address() {
        calendars.read(
                id(12),
                new LastRead(
                        Instant.parse("2026-01-20T09:00:00Z"),
                        OutsideReading.ASKED_TO_WAIT,
                        Instant.parse("2026-01-17T09:00:00Z"),
                        7,
                        false));
        calendars
                .ask("outsideCalendars", AGENT, "structureId", id(1))
                .path("outsideCalendars")
                .matchesJsonStrictly("""
                [{"id": "%s", "postId": "%s", "label": "Outlook du CN n° 1", "connectedOn": "2026-01-15",
                  "addressChangedOn": "2026-01-16", "lastRead": null},
                 {"id": "%s", "postId": null, "label": "RDV Service Public", "connectedOn": "2026-01-15",
                  "addressChangedOn": null,
                  "lastRead": {"at": "2026-01-20T10:00:00.000+01:00",
                               "outcome": {"code": "ASKED_TO_WAIT", "label": "le serveur demande d’attendre"},
                               "succeededAt": "2026-01-17T10:00:00.000+01:00", "busyPeriods": 7, "counts": false}}]""".formatted(id(11), id(71), id(12)));
        assertThat(calendars.rows("calendar").toString()).doesNotContain(id(90), id(91), id(94));
    }

    @Test
    void a_structure_sees_its_own_the_coordination_those_of_its_department_and_nobody_else_any() {
        assertThat(ids(AGENT, id(1))).containsExactly(id(11), id(12));
        assertThat(ids(COORDINATOR, id(1))).containsExactly(id(11), id(12));
        assertThat(ids(COORDINATOR, id(2))).containsExactly(id(14));
        assertThat(ids(AGENT, id(2))).isEmpty();
        assertThat(ids(NEIGHBOUR, id(1))).isEmpty();
        assertThat(ids(Actor.ANONYMOUS, id(1))).isEmpty();
        calendars.refuses("UNKNOWN_STRUCTURE", "outsideCalendars", AGENT, "structureId", "x");
    }

    @Test
    void rows_are_the_same_again_and_rebuilt_in_any_pages() {
        List<String> live = calendars.rows("calendar");
        assertThat(live).hasSize(4);
        assertThat(calendars.repeat().rows("calendar")).isEqualTo(live);
        assertThat(calendars.rebuild(1).rows("calendar")).isEqualTo(live);
        assertThat(calendars.rebuild(100).rows("calendar")).isEqualTo(live);
    }
}
