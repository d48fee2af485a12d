package fr.convergence.query.appointment;

import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.jointpermanence.AppointmentCancelReason;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentCancelled;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentKept;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMissed;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMoved;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentReminded;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.query.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people are to be reminded of: events in, what is due out. */
class DueRemindersTest {

    private static final Instant START = Instant.parse("2026-01-15T09:00:00Z");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final LocalTime TWO = LocalTime.of(14, 0);

    private final Projected reminders =
            new Projected(new AppointmentDeadlineProjection(), List.of(), List.of(), DueReminders.class).at(START);

    private void happened(JointPermanenceEvent... events) {
        reminders.record(Actor.SYSTEM, events);
    }

    private List<String> due(Instant now) {
        return new DueReminders(reminders.readModels())
                .upTo(now, 100).stream()
                        .map(due -> due.appointmentId() + " " + due.dueAt())
                        .toList();
    }

    private static PermanenceProposed proposed(String department) {
        return new PermanenceProposed(
                id(1),
                List.of(id(2), id(3)),
                id(2),
                department,
                id(4),
                "Le mardi du numérique",
                PermanenceFormat.APPOINTMENTS,
                PermanenceAccess.BY_APPOINTMENT,
                6,
                30,
                DAY,
                TWO,
                TWO.plusHours(3),
                "FREQ=WEEKLY;COUNT=20",
                null,
                List.of());
    }

    private static AppointmentBooked booked(int number, LocalDate day) {
        return new AppointmentBooked(id(1), id(number), id(60), null, id(2), day, TWO, TWO.plusMinutes(30));
    }

    @Test
    void an_appointment_is_reminded_of_two_days_before_at_eight_where_it_is() {
        happened(proposed("49"), booked(10, DAY));
        assertThat(due(LATER)).containsExactly(id(10) + " 2026-02-01T07:00:00Z");
        assertThat(due(Instant.parse("2026-02-01T06:59:59Z"))).isEmpty();
    }

    @Test
    void overseas_it_is_eight_by_the_clocks_there() {
        happened(proposed("974"), booked(10, DAY));
        assertThat(due(LATER)).containsExactly(id(10) + " 2026-02-01T04:00:00Z");
    }

    @Test
    void one_that_was_booked_just_before_is_not() {
        reminders.at(Instant.parse("2026-02-01T07:00:00Z"));
        happened(proposed("49"), booked(10, DAY), booked(11, DAY.plusDays(1)));
        assertThat(due(LATER)).containsExactly(id(11) + " 2026-02-02T07:00:00Z");
    }

    @Test
    void one_that_is_moved_is_reminded_of_at_its_new_time_though_it_was_before() {
        happened(proposed("49"), booked(10, DAY));
        happened(new AppointmentReminded(id(1), id(10), id(60), DAY, TWO));
        assertThat(due(LATER)).isEmpty();
        happened(new AppointmentMoved(id(1), id(10), id(60), DAY.plusWeeks(1), TWO, TWO.plusMinutes(30)));
        assertThat(due(LATER)).containsExactly(id(10) + " 2026-02-08T07:00:00Z");
    }

    static List<JointPermanenceEvent> ends() {
        return List.of(
                new AppointmentCancelled(id(1), id(10), id(60), AppointmentCancelReason.BY_PERSON),
                new AppointmentKept(id(1), id(10), id(60)),
                new AppointmentMissed(id(1), id(10), id(60)),
                new AppointmentReminded(id(1), id(10), id(60), DAY, TWO));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void of_what_has_ended_or_was_told_nobody_is_reminded(JointPermanenceEvent end) {
        happened(proposed("49"), booked(10, DAY), booked(11, DAY));
        happened(end);
        assertThat(due(LATER)).containsExactly(id(11) + " 2026-02-01T07:00:00Z");
        List<String> rows = reminders.rows("permanence", "due");
        assertThat(reminders.repeat().rows("permanence", "due")).isEqualTo(rows);
        assertThat(reminders.rebuild(1).rows("permanence", "due")).isEqualTo(rows);
    }
}
