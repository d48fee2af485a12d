package fr.convergence.infra.application.reminder;

import fr.convergence.infra.application.store.Policy;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.TextBeside;
import fr.convergence.kernel.gathering.EnrolmentEvent;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentCancelled;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentKept;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentMissed;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentReminded;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonWaitlisted;
import fr.convergence.kernel.gathering.EnrolmentEvent.PlaceGiven;
import fr.convergence.kernel.gathering.GatheringPlanEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringAmended;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringMoved;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Has the person reminded of whom an event says that a workshop is near, from its first start on, as of an appointment. One that waits is
 * dropped when the workshop is moved, and when the person does not come.
 */
@Component
class WhenWorkshopNearsThenRemind implements Policy {

    static final String NAME = "workshop_reminding";

    private final Clock clock;

    WhenWorkshopNearsThenRemind(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String tables() {
        return TextBeside.of(getClass(), "workshops.sql");
    }

    @Override
    public boolean concerns(Class<? extends DomainEvent> type) {
        return GatheringPlanEvent.class.isAssignableFrom(type) || EnrolmentEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(StoredEvent stored, Connection transaction) {
        JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
        switch (stored.event()) {
            case GatheringPlanEvent it -> plan(it, sql);
            case EnrolmentEvent it -> enrolment(it, stored.id(), sql);
            default -> {}
        }
    }

    private static void plan(GatheringPlanEvent event, JdbcClient sql) {
        switch (event) {
            case GatheringPlanned it ->
                sql.sql("insert into gathering values (?::uuid, ?, ?::uuid, ?, ?::uuid[]) on conflict do nothing")
                        .param(it.gatheringId())
                        .param(it.department())
                        .param(it.placeId())
                        .param(it.title())
                        .param(it.organiserIds().toArray(String[]::new))
                        .update();
            case GatheringAmended it -> amend(it.gatheringId(), it.placeId(), it.title(), sql);
            case GatheringMoved it -> sql.sql("""
                                delete from outbox.reminder r using enrolment e
                                where e.gathering_id = ?::uuid and r.appointment_id = e.enrolment_id and r.settled_at is null""").param(it.gatheringId()).update();
            default -> {}
        }
    }

    private static void amend(String gathering, @Nullable String place, String title, JdbcClient sql) {
        sql.sql("update gathering set place_id = ?::uuid, title = ? where gathering_id = ?::uuid")
                .param(place)
                .param(title)
                .param(gathering)
                .update();
    }

    private void enrolment(EnrolmentEvent event, UUID id, JdbcClient sql) {
        switch (event) {
            case PersonEnrolled it ->
                sql.sql("insert into enrolment values (?::uuid, ?::uuid, ?::uuid) on conflict do nothing")
                        .param(it.enrolmentId())
                        .param(it.gatheringId())
                        .param(it.enrolledBy())
                        .update();
            case EnrolmentReminded it -> remind(it, id, sql);
            case EnrolmentCancelled _, EnrolmentKept _, EnrolmentMissed _ -> {
                ReminderRows.drop(event.enrolmentId(), sql);
                sql.sql("delete from enrolment where enrolment_id = ?::uuid")
                        .param(event.enrolmentId())
                        .update();
            }
            case PersonWaitlisted _, PlaceGiven _ -> {}
        }
    }

    private void remind(EnrolmentReminded event, UUID id, JdbcClient sql) {
        sql.sql("""
                        select g.department, e.enrolled_by, g.organiser_ids, g.place_id, g.title
                        from enrolment e join gathering g using (gathering_id) where e.enrolment_id = ?::uuid""")
                .param(event.enrolmentId())
                .query((row, _) -> new Reminder(
                        id,
                        UUID.fromString(event.enrolmentId()),
                        UUID.fromString(event.beneficiaryId()),
                        row.getString("department"),
                        row.getString("enrolled_by"),
                        ids((UUID[]) row.getArray("organiser_ids").getArray()),
                        row.getString("place_id"),
                        row.getString("title"),
                        event.day(),
                        event.startsAt()))
                .optional()
                .ifPresent(reminder -> ReminderRows.put(reminder, clock.instant(), sql));
    }

    private static List<String> ids(UUID[] several) {
        return Stream.of(several).map(UUID::toString).toList();
    }
}
