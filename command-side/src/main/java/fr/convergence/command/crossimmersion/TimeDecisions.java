package fr.convergence.command.crossimmersion;

import static fr.convergence.command.crossimmersion.CrossImmersionRejection.NOT_ALLOWED;

import fr.convergence.command.Circumstances;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.LapseVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.LapseVisitPlace;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.OfTime;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.PassImmersionDeadline;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.VisitEvent.ImmersionDeadlinePassed;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitLapsed;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import java.time.LocalDate;
import java.util.List;

/** What time does to a visit: what no longer matters passes without a trace. */
final class TimeDecisions {

    private TimeDecisions() {}

    static List<CrossImmersionEvent> decide(Scene now, OfTime command, Circumstances circumstances) {
        NOT_ALLOWED.when(circumstances.actor().role() != Role.SYSTEM);
        Visit visit = now.visit(command);
        VisitRequested of = visit.requested();
        LocalDate today = circumstances.today();
        return switch (command) {
            case LapseVisitPlace _ ->
                visit.stage() instanceof Stage.Offered it && it.until().isBefore(today)
                        ? WaitingList.after(
                                now.immersion(),
                                new PlaceLapsed(of.immersionId(), of.hostId(), of.visitId(), of.visitingId()),
                                today)
                        : List.of();
            case LapseVisit _ ->
                visit.stage().open()
                                && visit.status() != VisitStatus.AGREED
                                && of.day().isBefore(today)
                        ? List.of(new VisitLapsed(of.immersionId(), of.hostId(), of.visitId(), of.visitingId()))
                        : List.of();
            case PassImmersionDeadline it ->
                matters(visit, it)
                        ? List.of(new ImmersionDeadlinePassed(
                                of.immersionId(),
                                of.hostId(),
                                of.visitId(),
                                of.visitingId(),
                                it.deadline(),
                                it.dueAt()))
                        : List.of();
        };
    }

    /** What was agreed is told of even late: who tells it says nothing of a day that has passed. */
    private static boolean matters(Visit visit, PassImmersionDeadline command) {
        boolean agreed = visit.status() == VisitStatus.AGREED;
        return !visit.passed().contains(command.deadline())
                && switch (command.deadline()) {
                    case SEVEN_DAYS_BEFORE, TWO_DAYS_BEFORE -> agreed;
                    case REPORT_DUE, REPORT_OVERDUE -> agreed || visit.status() == VisitStatus.HELD;
                };
    }
}
