package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.ErrorReportRejection.REPORT_SETTLED;
import static fr.convergence.command.cartography.ErrorReportRejection.UNKNOWN_REPORT;
import static fr.convergence.command.cartography.StructureRejection.NOT_ALLOWED;

import fr.convergence.command.Circumstances;
import fr.convergence.command.cartography.ErrorReportCommand.AcceptErrorReport;
import fr.convergence.command.cartography.ErrorReportCommand.DismissErrorReport;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.ErrorReportEvent;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportAccepted;
import fr.convergence.kernel.cartography.ErrorReportEvent.ErrorReportDismissed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What those who may correct a record make of the errors that others report in it. */
final class ErrorReportDecisions {

    private ErrorReportDecisions() {}

    static List<DomainEvent> accept(ErrorReports now, AcceptErrorReport command, Circumstances circumstances) {
        Actor actor = circumstances.actor();
        ErrorReports.Report report = report(now, command, actor);
        NOT_ALLOWED.when(!Speakers.include(actor, now.cartography(), command.structureId()));
        if (report.settled() instanceof ErrorReportAccepted) {
            return List.of();
        }
        REPORT_SETTLED.when(report.settled() != null);
        List<DomainEvent> events = new ArrayList<>(ProposalDecisions.takeUp(
                now.cartography().structure(command.structureId()),
                command.structureId(),
                report.told().details(),
                circumstances));
        events.add(new ErrorReportAccepted(command.reportId(), command.structureId(), circumstances.today()));
        return events;
    }

    /** Also by the coordination it was reported to, when the structure has left its department: nothing waits for ever. */
    static List<ErrorReportEvent> dismiss(ErrorReports now, DismissErrorReport command, Circumstances circumstances) {
        Actor actor = circumstances.actor();
        ErrorReports.Report report = report(now, command, actor);
        NOT_ALLOWED.when(!Speakers.include(actor, now.cartography(), command.structureId())
                && !actor.coordinates(report.told().department()));
        if (report.settled() instanceof ErrorReportDismissed before && before.reason() == command.reason()) {
            return List.of();
        }
        REPORT_SETTLED.when(report.settled() != null);
        return List.of(new ErrorReportDismissed(
                command.reportId(), command.structureId(), command.reason(), circumstances.today()));
    }

    /** Strangers learn nothing, not even what was reported. */
    private static ErrorReports.Report report(ErrorReports now, ErrorReportCommand command, Actor actor) {
        NOT_ALLOWED.when(!now.cartography().employs(command.structureId(), actor) && !Rights.keepsCartography(actor));
        ErrorReports.Report report = now.reports().get(command.reportId());
        UNKNOWN_REPORT.when(
                report == null || !report.told().structureId().equals(command.structureId()), command.reportId());
        return Objects.requireNonNull(report);
    }
}
