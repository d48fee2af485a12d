package fr.convergence.query.booking;

import static fr.convergence.query.Projected.card;
import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.jointpermanence.AppointmentCancelReason;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentCancelled;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentKept;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMissed;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMoved;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentReminded;
import fr.convergence.query.Desk;
import fr.convergence.query.Projected;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who comes when to a weekly desk of structures 1 and 2, and who may know: events in, GraphQL answers out. */
class BookingsTest {

    private static final LocalDate FIRST = Desk.FIRST;
    private static final LocalDate SECOND = FIRST.plusWeeks(1);
    private static final Actor HOLDER = agent(1);
    private static final Actor OTHER_HOLDER = agent(2);
    private static final Actor SENDER = agent(7);
    private static final Actor SUBSTITUTE = agent(5);
    private static final Actor STRANGER = agent(8);
    private static final Actor COORDINATOR = new Actor("c49", Role.COORDINATOR, null, List.of("49"));

    private final Desk desk = new Desk(10, "49", 2);
    private final Projected bookings = new Projected(
            new BookingProjection(),
            List.of(card(1, "France services")),
            List.of("booking"),
            BookingQueries.class,
            BookingController.class);

    private static Actor agent(int structure) {
        return new Actor("a" + structure, Role.AGENT, id(structure), List.of("49"));
    }

    private void running() {
        bookings.record(HOLDER, desk.proposed(), desk.invited(1), desk.invited(2), desk.agreed(1))
                .record(OTHER_HOLDER, desk.agreed(2));
    }

    private static AppointmentBooked booked(int number, int by, LocalDate day, int hour, @Nullable Integer referral) {
        return new AppointmentBooked(
                id(10),
                id(number),
                id(900 + number),
                referral == null ? null : id(referral),
                id(by),
                day,
                LocalTime.of(hour, 0),
                LocalTime.of(hour, 30));
    }

    private List<String> listed(Actor actor, Object... more) {
        return bookings.ask("appointments", actor, more)
                .path("appointments.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    @Test
    void an_appointment_is_shown_with_what_became_of_it() {
        running();
        bookings.record(SENDER, booked(30, 7, FIRST, 15, 40), booked(31, 7, FIRST, 14, null))
                .record(HOLDER, booked(32, 1, FIRST, 16, null), booked(33, 1, FIRST, 16, null))
                .record(
                        HOLDER,
                        new AppointmentReminded(id(10), id(30), id(930), FIRST, LocalTime.of(15, 0)),
                        new AppointmentReminded(id(10), id(31), id(931), FIRST, LocalTime.of(14, 0)),
                        new AppointmentMoved(
                                id(10), id(31), id(931), SECOND, LocalTime.of(14, 30), LocalTime.of(15, 0)),
                        new AppointmentCancelled(id(10), id(32), id(932), AppointmentCancelReason.BY_PERSON),
                        new AppointmentKept(id(10), id(30), id(930)),
                        new AppointmentMissed(id(10), id(33), id(933)));
        bookings.ask("appointments", HOLDER).path("appointments.edges[*].node").matchesJson("""
                [{"id": "%1$s", "permanenceId": "%2$s", "title": "Permanence du mardi", "day": "2026-01-06",
                  "startsAt": "2026-01-06T15:00:00.000+01:00", "endsAt": "2026-01-06T15:30:00.000+01:00", "placeId": "%3$s",
                  "beneficiaryId": "%4$s", "referralId": "%5$s", "bookedBy": "%6$s", "status": "KEPT", "cancelReason": null,
                  "moved": false, "reminded": true},
                 {"status": "CANCELLED", "cancelReason": {"code": "BY_PERSON"}, "referralId": null},
                 {"status": "MISSED"},
                 {"day": "2026-01-13", "startsAt": "2026-01-13T14:30:00.000+01:00", "status": "BOOKED", "moved": true,
                  "reminded": false}]
                """.formatted(
                        id(30), id(10), id(50), id(930), id(40), id(7)));
    }

    @Test
    void who_receives_that_day_and_who_booked_know_it_and_nobody_else() {
        running();
        bookings.record(SENDER, booked(30, 7, FIRST, 14, null), booked(31, 7, SECOND, 14, null));
        for (Actor actor : List.of(HOLDER, OTHER_HOLDER, SENDER)) {
            assertThat(listed(actor)).containsExactly(id(30), id(31));
        }
        for (Actor actor : List.of(SUBSTITUTE, STRANGER, COORDINATOR, Actor.ANONYMOUS)) {
            assertThat(listed(actor)).isEmpty();
        }
        bookings.record(OTHER_HOLDER, desk.absent(2, SECOND), desk.substituted(2, SECOND, 5));
        assertThat(listed(SUBSTITUTE)).containsExactly(id(31));
        bookings.record(OTHER_HOLDER, desk.left(2, SECOND));
        assertThat(listed(OTHER_HOLDER)).containsExactly(id(30));
        assertThat(listed(SUBSTITUTE)).isEmpty();
        assertThat(listed(HOLDER)).containsExactly(id(30), id(31));
    }

    @Test
    void a_session_that_is_held_elsewhere_from_a_day_on_is_so_for_who_comes() {
        running();
        LocalDate thursday = LocalDate.of(2026, 2, 5);
        bookings.record(SENDER, booked(30, 7, FIRST, 14, null), booked(31, 7, thursday, 14, null))
                .record(HOLDER, desk.amended(thursday));
        bookings.ask("appointments", HOLDER)
                .path("appointments.edges[*].node.placeId")
                .entityList(String.class)
                .containsExactly(id(50), id(51));
    }

    @Test
    void they_are_listed_by_hour_as_asked_for_page_by_page() {
        running();
        bookings.record(SENDER, booked(30, 7, SECOND, 14, null), booked(31, 7, FIRST, 16, null))
                .record(HOLDER, booked(32, 1, FIRST, 14, null), new AppointmentKept(id(10), id(32), id(932)));
        assertThat(listed(HOLDER)).containsExactly(id(32), id(31), id(30));
        List<String> all = new ArrayList<>();
        String after = null;
        do {
            var page = after == null
                    ? bookings.ask("appointments", HOLDER, "first", 1)
                    : bookings.ask("appointments", HOLDER, "first", 1, "after", after);
            page.path("appointments.totalCount").entity(Integer.class).isEqualTo(3);
            all.addAll(page.path("appointments.edges[*].node.id")
                    .entityList(String.class)
                    .get());
            after = page.path("appointments.pageInfo.hasNextPage")
                            .entity(Boolean.class)
                            .get()
                    ? page.path("appointments.pageInfo.endCursor")
                            .entity(String.class)
                            .get()
                    : null;
        } while (after != null);
        assertThat(all).containsExactly(id(32), id(31), id(30));
        assertThat(listed(HOLDER, "status", "KEPT")).containsExactly(id(32));
        assertThat(listed(HOLDER, "structureId", id(7))).containsExactly(id(31), id(30));
        assertThat(listed(HOLDER, "from", SECOND.toString())).containsExactly(id(30));
        assertThat(listed(HOLDER, "to", FIRST.toString())).containsExactly(id(32), id(31));
        assertThat(listed(HOLDER, "permanenceId", id(10))).hasSize(3);
        assertThat(listed(HOLDER, "permanenceId", id(11))).isEmpty();
    }

    @Test
    void what_is_no_question_is_refused_with_a_code() {
        bookings.refuses("UNKNOWN_PERMANENCE", "appointments", HOLDER, "permanenceId", "x");
        bookings.refuses("UNKNOWN_STRUCTURE", "appointments", HOLDER, "structureId", "x");
        bookings.refuses("PERIOD_OUT_OF_RANGE", "appointments", HOLDER, "to", "2025-12-31");
        bookings.refuses("PERIOD_OUT_OF_RANGE", "appointments", HOLDER, "to", "2027-01-02");
    }

    @Test
    void built_anew_in_pages_of_any_length_or_told_twice_it_is_the_same() {
        running();
        bookings.record(SENDER, booked(30, 7, FIRST, 14, null), booked(31, 7, SECOND, 14, null))
                .record(OTHER_HOLDER, desk.absent(2, SECOND), desk.substituted(2, SECOND, 5))
                .record(
                        HOLDER,
                        new AppointmentMoved(
                                id(10), id(30), id(930), SECOND, LocalTime.of(15, 0), LocalTime.of(15, 30)))
                .record(HOLDER, desk.amended(SECOND));
        List<String> rows = bookings.rows("permanence", "appointment");
        assertThat(bookings.repeat().rows("permanence", "appointment")).isEqualTo(rows);
        Stream.of(1, 2, 3, 100)
                .forEach(size -> assertThat(bookings.rebuild(size).rows("permanence", "appointment"))
                        .as("pages of %d", size)
                        .isEqualTo(rows));
    }
}
