package fr.convergence.command.cartography;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.cartography.ErrorReportCommand.AcceptErrorReport;
import fr.convergence.command.cartography.ErrorReportCommand.DismissErrorReport;
import fr.convergence.command.cartography.ErrorReportCommand.ReportError;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.cartography.ErrorReportEvent;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportAccepted;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportDismissed;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReported;
import java.util.List;

/** Decides what becomes of errors that somebody found in a record without being allowed to correct it. */
final class ErrorReportDecider implements Decider<ErrorReportCommand, ErrorReports> {

    @Override
    public Class<ErrorReportCommand> commands() {
        return ErrorReportCommand.class;
    }

    @Override
    public ErrorReports initial() {
        return ErrorReports.NONE;
    }

    /** What is reported depends on what waits already; what is settled, on nothing but itself and the record. */
    @Override
    public Boundary boundary(ErrorReportCommand command) {
        Boundary record = StructureBoundary.existence(command.structureId())
                .or(Boundary.of("error-report", command.reportId(), ErrorReportEvent.class));
        if (!(command instanceof ReportError report)) {
            return record;
        }
        Boundary waiting = record.or(Boundary.of(
                "structure",
                report.structureId(),
                ErrorReported.class,
                ErrorReportAccepted.class,
                ErrorReportDismissed.class));
        return report.offerId() == null ? waiting : waiting.or(StructureBoundary.offer(report.offerId()));
    }

    @Override
    public ErrorReports evolve(ErrorReports now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<? extends DomainEvent> decide(
            ErrorReports now, ErrorReportCommand command, Circumstances circumstances) {
        return switch (command) {
            case ReportError it -> ErrorReporting.report(now, it, circumstances);
            case AcceptErrorReport it -> ErrorReportDecisions.accept(now, it, circumstances);
            case DismissErrorReport it -> ErrorReportDecisions.dismiss(now, it, circumstances);
        };
    }
}
