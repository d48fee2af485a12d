package fr.convergence.query.crossimmersion;

import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionAmended;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionCancelled;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.ReportSide;
import fr.convergence.kernel.crossimmersion.VisitEvent;
import fr.convergence.kernel.crossimmersion.VisitEvent.ImmersionDeadlinePassed;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceTaken;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionAccepted;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionProposed;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionRefused;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByEmployer;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByHost;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitDeclined;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitHeld;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitReported;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWaitlisted;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWithdrawn;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitorAbsent;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes what each event says of what time is to do; the same event again changes nothing. */
final class VisitDeadlineRows {

    private final JdbcClient sql;

    VisitDeadlineRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    void of(CrossImmersionEvent event, Instant at) {
        switch (event) {
            case ImmersionOffered _, ImmersionAmended _ -> {}
            case ImmersionCancelled it ->
                sql.sql("delete from visit where immersion_id = ?::uuid")
                        .param(it.immersionId())
                        .update();
            case VisitEvent it -> of(it, at);
        }
    }

    private void of(VisitEvent event, Instant at) {
        switch (event) {
            case VisitRequested it -> requested(it);
            case PlaceOffered it -> due(it, VisitDeadline.PLACE_OFFER, it.until());
            case PlaceTaken _ -> settle(event, VisitDeadline.PLACE_OFFER);
            case VisitAgreedByHost _ -> agreed(event, "agreed_by_host", at);
            case VisitAgreedByEmployer _ -> agreed(event, "agreed_by_employer", at);
            case VisitHeld _ -> settle(event, VisitDeadline.SEVEN_DAYS_BEFORE, VisitDeadline.TWO_DAYS_BEFORE);
            case VisitReported it -> reported(it);
            case VisitDeclined _, VisitWithdrawn _, PlaceLapsed _, VisitLapsed _, VisitorAbsent _ -> settle(event);
            case ImmersionDeadlinePassed it ->
                settle(event, VisitDeadline.valueOf(it.deadline().name()));
            case VisitWaitlisted _, RoleCorrectionProposed _, RoleCorrectionAccepted _, RoleCorrectionRefused _ -> {}
        }
    }

    private void requested(VisitRequested event) {
        sql.sql("insert into visit (visit_id, immersion_id, day) values (?::uuid, ?::uuid, ?) on conflict do nothing")
                .param(event.visitId())
                .param(event.immersionId())
                .param(event.day())
                .update();
        due(event, VisitDeadline.DAY, event.day());
    }

    /** What would have been told before both agreed is not told. */
    private void agreed(VisitEvent event, String side, Instant at) {
        sql.sql("update visit set %s = true where visit_id = ?::uuid".formatted(side))
                .param(event.visitId())
                .update();
        sql.sql("select day from visit where visit_id = ?::uuid and agreed_by_host and agreed_by_employer")
                .param(event.visitId())
                .query(LocalDate.class)
                .optional()
                .ifPresent(day -> agreed(event, day, at));
    }

    private void agreed(VisitEvent event, LocalDate day, Instant at) {
        settle(event, VisitDeadline.DAY);
        Stream.of(VisitDeadline.values())
                .filter(deadline ->
                        deadline.told().isPresent() && deadline.dueAt(day).isAfter(at))
                .forEach(deadline -> due(event, deadline, day));
    }

    private void reported(VisitReported event) {
        int told = sql.sql("""
                        update visit set reports = array(select distinct unnest(reports || ?::text))
                        where visit_id = ?::uuid returning cardinality(reports)""")
                .param(event.side().name())
                .param(event.visitId())
                .query(Integer.class)
                .single();
        if (told == ReportSide.values().length) {
            settle(event);
        }
    }

    private void due(VisitEvent event, VisitDeadline kind, LocalDate day) {
        sql.sql("""
                        insert into due select visit_id, ?, ? from visit where visit_id = ?::uuid
                        on conflict (visit_id, kind) do update set due_at = excluded.due_at""")
                .param(kind.name())
                .param(Timestamp.from(kind.dueAt(day)))
                .param(event.visitId())
                .update();
    }

    /** Nothing more is to come. */
    private void settle(VisitEvent event) {
        settle(event, VisitDeadline.values());
    }

    private void settle(VisitEvent event, VisitDeadline... kinds) {
        sql.sql("delete from due where visit_id = ?::uuid and kind = any (?)")
                .param(event.visitId())
                .param(Stream.of(kinds).map(Enum::name).toArray(String[]::new))
                .update();
    }
}
