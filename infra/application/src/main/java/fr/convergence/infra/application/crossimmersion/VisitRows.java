package fr.convergence.infra.application.crossimmersion;

import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.ReportSide;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What letters about visits have to say of them, in the tables of the policy. */
final class VisitRows {

    private final JdbcClient sql;

    VisitRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    /** A visit, and what was done about it. */
    record Known(
            String hostId,
            String visitingId,
            String hostDepartment,
            String visitingDepartment,
            LocalDate day,
            LocalTime startsAt,
            LocalTime endsAt,
            boolean agreedByHost,
            boolean agreedByEmployer,
            boolean reportedByHost,
            boolean reportedByVisitor) {

        boolean agreed() {
            return agreedByHost && agreedByEmployer;
        }
    }

    void offered(ImmersionOffered event) {
        sql.sql("insert into immersion values (?::uuid, ?) on conflict do nothing")
                .param(event.immersionId())
                .param(event.department())
                .update();
    }

    void requested(VisitRequested event) {
        sql.sql("""
                        insert into visit (visit_id, immersion_id, host_id, visiting_id, host_department, visiting_department,
                                           day, starts_at, ends_at)
                        select ?::uuid, immersion_id, ?::uuid, ?::uuid, department, ?, ?, ?, ?
                        from immersion where immersion_id = ?::uuid on conflict do nothing""")
                .param(event.visitId())
                .param(event.hostId())
                .param(event.visitingId())
                .param(event.department())
                .param(event.day())
                .param(event.startsAt())
                .param(event.endsAt())
                .param(event.immersionId())
                .update();
    }

    void agreedByHost(String visit) {
        set(visit, "agreed_by_host");
    }

    void agreedByEmployer(String visit) {
        set(visit, "agreed_by_employer");
    }

    void reported(String visit, ReportSide side) {
        set(visit, side == ReportSide.HOST ? "reported_by_host" : "reported_by_visitor");
    }

    private void set(String visit, String what) {
        sql.sql("update visit set %s = true where visit_id = ?::uuid".formatted(what))
                .param(visit)
                .update();
    }

    /** Empty when it was asked for before the policy began. */
    Optional<Known> visit(String visit) {
        return known("visit_id", visit).stream().findFirst();
    }

    /** Those of an immersion. */
    List<Known> of(String immersion) {
        return known("immersion_id", immersion);
    }

    private List<Known> known(String column, String id) {
        return sql.sql("""
                        select host_id, visiting_id, host_department, visiting_department, day, starts_at, ends_at,
                               agreed_by_host, agreed_by_employer, reported_by_host, reported_by_visitor
                        from visit where %s = ?::uuid order by visit_id""".formatted(column))
                .param(id)
                .query((row, _) -> new Known(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalTime.class),
                        row.getObject(7, LocalTime.class),
                        row.getBoolean(8),
                        row.getBoolean(9),
                        row.getBoolean(10),
                        row.getBoolean(11)))
                .list();
    }

    /** Nothing more is told of it. */
    void ended(String visit) {
        sql.sql("delete from visit where visit_id = ?::uuid").param(visit).update();
    }
}
