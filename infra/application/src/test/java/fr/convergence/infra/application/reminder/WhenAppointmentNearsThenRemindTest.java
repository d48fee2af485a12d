package fr.convergence.infra.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.jointpermanence.AppointmentCancelReason;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentCancelled;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentKept;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMissed;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMoved;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentReminded;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceAmended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What events of appointments put down, in the policy's own tables and the outbox. */
@ApplicationTest
class WhenAppointmentNearsThenRemindTest {

    private static final String PERMANENCE = UUID.randomUUID().toString();
    private static final String APPOINTMENT = UUID.randomUUID().toString();
    private static final String PERSON = UUID.randomUUID().toString();
    private static final String HOLDER = UUID.randomUUID().toString();
    private static final String OTHER = UUID.randomUUID().toString();
    private static final String PLACE = UUID.randomUUID().toString();
    private static final String ELSEWHERE = UUID.randomUUID().toString();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private final Connection transaction;
    private final JdbcClient sql;
    private final WhenAppointmentNearsThenRemind policy = new WhenAppointmentNearsThenRemind(Clock.systemUTC());
    private final List<StoredEvent> happened = new ArrayList<>();

    WhenAppointmentNearsThenRemindTest(DataSource database) throws SQLException {
        this.transaction = database.getConnection();
        this.transaction.setAutoCommit(false);
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    @BeforeEach
    void booked() {
        sql.sql("create schema reminding_tested").update();
        sql.sql("set local search_path = reminding_tested").update();
        sql.sql(policy.tables()).update();
        happens(new PermanenceProposed(
                PERMANENCE,
                List.of(HOLDER, OTHER),
                HOLDER,
                "49",
                PLACE,
                "Le mardi du numérique",
                PermanenceFormat.APPOINTMENTS,
                PermanenceAccess.BY_APPOINTMENT,
                6,
                30,
                DAY,
                TWO,
                FIVE,
                "FREQ=WEEKLY;COUNT=5",
                null,
                List.of()));
        happens(new AppointmentBooked(PERMANENCE, APPOINTMENT, PERSON, null, OTHER, DAY, TWO, TWO.plusMinutes(30)));
    }

    @AfterEach
    void end() throws SQLException {
        transaction.rollback();
        transaction.close();
    }

    private void happens(DomainEvent event) {
        long position = happened.size() + 1L;
        StoredEvent stored =
                new StoredEvent(position, UUID.randomUUID(), event, Actor.SYSTEM, UUID.randomUUID(), Instant.now());
        happened.add(stored);
        policy.on(stored, transaction);
    }

    private static AppointmentReminded reminded(LocalTime at) {
        return new AppointmentReminded(PERMANENCE, APPOINTMENT, PERSON, DAY, at);
    }

    private List<String> waiting() {
        return sql.sql("select concat_ws(' ', booked_by, place_id, day, starts_at, title) from outbox.reminder")
                .query(String.class)
                .list();
    }

    @Test
    void an_appointment_that_is_near_is_put_down_once_with_where_it_is_now() {
        happens(new PermanenceAmended(
                PERMANENCE,
                List.of(HOLDER, OTHER),
                ELSEWHERE,
                PLACE,
                PermanenceAccess.BY_APPOINTMENT,
                6,
                30,
                DAY,
                TWO,
                FIVE,
                "FREQ=WEEKLY;COUNT=5",
                null,
                List.of()));
        happens(reminded(TWO));
        policy.on(happened.getLast(), transaction);
        assertThat(waiting()).containsExactly(OTHER + " " + ELSEWHERE + " 2026-12-01 14:00:00 Le mardi du numérique");
    }

    @Test
    void one_that_is_moved_is_reminded_of_at_its_new_time() {
        happens(reminded(TWO));
        happens(new AppointmentMoved(PERMANENCE, APPOINTMENT, PERSON, DAY, TWO.plusHours(1), TWO.plusMinutes(90)));
        assertThat(waiting()).isEmpty();
        happens(reminded(TWO.plusHours(1)));
        assertThat(waiting()).singleElement().asString().contains("15:00:00");
    }

    static List<DomainEvent> ends() {
        return List.of(
                new AppointmentCancelled(PERMANENCE, APPOINTMENT, PERSON, AppointmentCancelReason.BY_PERSON),
                new AppointmentKept(PERMANENCE, APPOINTMENT, PERSON),
                new AppointmentMissed(PERMANENCE, APPOINTMENT, PERSON));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void of_what_has_ended_nobody_is_reminded(DomainEvent end) {
        happens(reminded(TWO));
        happens(end);
        assertThat(waiting()).isEmpty();
        happens(reminded(TWO));
        assertThat(waiting()).isEmpty();
    }
}
