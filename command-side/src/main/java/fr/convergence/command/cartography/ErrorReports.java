package fr.convergence.command.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.ErrorReportEvent;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportAccepted;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportDismissed;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReported;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The errors that were reported of a structure, and the record they speak of. Immutable.
 *
 * @param reports by id
 */
record ErrorReports(Map<String, Report> reports, Cartography cartography) {

    static final ErrorReports NONE = new ErrorReports(Map.of(), Cartography.NONE);

    /**
     * What somebody told.
     *
     * @param settled what was made of it; null before
     */
    record Report(ErrorReported told, @Nullable ErrorReportEvent settled) {}

    /** What a reporter told, and waits. */
    List<ErrorReported> openOf(String reporterId) {
        return reports.values().stream()
                .filter(report -> report.settled() == null)
                .map(Report::told)
                .filter(told -> told.reporterId().equals(reporterId))
                .toList();
    }

    ErrorReports evolve(DomainEvent event) {
        return switch (event) {
            case ErrorReported it -> with(new Report(it, null));
            case ErrorReportAccepted it -> settled(it);
            case ErrorReportDismissed it -> settled(it);
            default -> new ErrorReports(reports, cartography.evolve(event));
        };
    }

    private ErrorReports settled(ErrorReportEvent event) {
        Report report = reports.get(event.reportId());
        return report == null ? this : with(new Report(report.told(), event));
    }

    private ErrorReports with(Report report) {
        Map<String, Report> after = new TreeMap<>(reports);
        after.put(report.told().reportId(), report);
        return new ErrorReports(after, cartography);
    }
}
