package fr.convergence.query.errorreport;

import fr.convergence.kernel.cartography.ErrorReportDismissal;
import fr.convergence.kernel.cartography.ErrorReportEvent;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportAccepted;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportDismissed;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReported;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes what each event says of a report; the same event again changes nothing. */
final class ErrorReportRows {

    private final JdbcClient sql;

    ErrorReportRows(Connection transaction) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(transaction, true));
    }

    void of(ErrorReportEvent event, long position) {
        switch (event) {
            case ErrorReported it -> report(it, position);
            case ErrorReportAccepted it -> settle(it.reportId(), ErrorReportStatus.ACCEPTED, null, it.settledOn());
            case ErrorReportDismissed it ->
                settle(it.reportId(), ErrorReportStatus.DISMISSED, it.reason(), it.settledOn());
        }
    }

    private void report(ErrorReported event, long position) {
        List<String> proposed =
                event.field() == null ? null : event.details().get(event.field().name());
        sql.sql("""
                        insert into report (id, position, readers, department, structure_id, offer_id, field, message,
                                            proposed_values, reporter_role, reporter_structure_id, reported_on)
                        values (?::uuid, ?, ?, ?, ?::uuid, ?::uuid, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(event.reportId())
                .param(position)
                .param(new String[] {"department=" + event.department(), "structure=" + event.structureId()})
                .param(event.department())
                .param(event.structureId())
                .param(event.offerId())
                .param(event.field() == null ? null : event.field().name())
                .param(event.message())
                .param(proposed == null ? null : proposed.toArray(String[]::new))
                .param(event.reporterRole().name())
                .param(event.reporterStructureId())
                .param(event.reportedOn())
                .update();
    }

    private void settle(
            String report, ErrorReportStatus status, @Nullable ErrorReportDismissal reason, LocalDate settledOn) {
        sql.sql("update report set status = ?, reason = ?, settled_on = ? where id = ?::uuid")
                .param(status.name())
                .param(reason == null ? null : reason.name())
                .param(settledOn)
                .param(report)
                .update();
    }
}
