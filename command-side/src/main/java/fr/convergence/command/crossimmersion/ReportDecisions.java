package fr.convergence.command.crossimmersion;

import static fr.convergence.command.crossimmersion.CrossImmersionRejection.ALREADY_REPORTED;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.CORRECTS_ITSELF;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.DAY_NOT_COME;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.NOTHING_CORRECTED;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.NOTHING_LEARNED;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.NOTHING_PROPOSED;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.PROPOSAL_SETTLED;

import fr.convergence.command.Circumstances;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AcceptRoleCorrection;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RecordVisitHeld;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RecordVisitorAbsent;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RefuseRoleCorrection;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.ReportVisit;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.ReportSide;
import fr.convergence.kernel.crossimmersion.VisitEvent;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionAccepted;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionProposed;
import fr.convergence.kernel.crossimmersion.VisitEvent.RoleCorrectionRefused;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitHeld;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitReported;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitorAbsent;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What becomes of a visit from its day on. */
final class ReportDecisions {

    private ReportDecisions() {}

    static List<VisitEvent> held(Scene now, RecordVisitHeld command, Circumstances circumstances) {
        now.side(command, circumstances.actor());
        return heldUnlessSaid(now.visit(command), circumstances);
    }

    private static List<VisitEvent> heldUnlessSaid(Visit visit, Circumstances circumstances) {
        if (visit.stage() instanceof Stage.Held) {
            return List.of();
        }
        VisitDecisions.refuse(visit.status() != VisitStatus.AGREED, visit);
        VisitRequested of = visit.requested();
        DAY_NOT_COME.when(circumstances.today().isBefore(of.day()));
        return List.of(new VisitHeld(of.immersionId(), of.hostId(), of.visitId(), of.visitingId()));
    }

    /** On the day itself the place is offered to who waits. */
    static List<CrossImmersionEvent> absent(Scene now, RecordVisitorAbsent command, Circumstances circumstances) {
        now.asHost(command, circumstances.actor());
        Visit visit = now.visit(command);
        if (visit.status() == VisitStatus.VISITOR_ABSENT) {
            return List.of();
        }
        VisitDecisions.refuse(visit.status() != VisitStatus.AGREED, visit);
        VisitRequested of = visit.requested();
        DAY_NOT_COME.when(circumstances.today().isBefore(of.day()));
        return WaitingList.after(
                now.immersion(),
                new VisitorAbsent(of.immersionId(), of.hostId(), of.visitId(), of.visitingId()),
                circumstances.today());
    }

    static List<VisitEvent> report(Scene now, ReportVisit command, Circumstances circumstances) {
        ReportSide side = now.side(command, circumstances.actor());
        Visit visit = now.visit(command);
        VisitRequested of = visit.requested();
        VisitReported reported = new VisitReported(
                of.immersionId(),
                of.hostId(),
                of.visitId(),
                of.visitingId(),
                side,
                command.learned().stream().distinct().sorted().toList(),
                DayDecisions.tidy(command.remarks()));
        VisitReported before = visit.reports().get(side);
        ALREADY_REPORTED.when(before != null && !before.equals(reported));
        if (before != null) {
            return List.of();
        }
        List<VisitEvent> events = new ArrayList<>(heldUnlessSaid(visit, circumstances));
        Rejected.unlessEmpty(faults(now, side, command, of));
        events.add(reported);
        Map<String, List<String>> news = now.structures().corrections(of.hostId(), command.corrections());
        if (!news.isEmpty()) {
            events.add(new RoleCorrectionProposed(of.immersionId(), of.hostId(), of.visitId(), of.visitingId(), news));
        }
        return events;
    }

    private static List<Rejection> faults(Scene now, ReportSide side, ReportVisit command, VisitRequested of) {
        List<Rejection> faults = new ArrayList<>();
        if (command.learned().isEmpty()) {
            faults.add(NOTHING_LEARNED.at("learned"));
        }
        faults.addAll(DayDecisions.faultsOfText("remarks", DayDecisions.tidy(command.remarks())));
        if (command.corrections().isEmpty()) {
            return faults;
        }
        if (side == ReportSide.HOST) {
            faults.add(CORRECTS_ITSELF.at("corrections"));
            return faults;
        }
        List<Rejection> wrong = now.structures().faultsOfCorrections("corrections", command.corrections());
        faults.addAll(wrong);
        if (wrong.isEmpty()
                && now.structures()
                        .corrections(of.hostId(), command.corrections())
                        .isEmpty()) {
            faults.add(NOTHING_CORRECTED.at("corrections"));
        }
        return faults;
    }

    /** The record is that of whoever stands for the host today. */
    static List<DomainEvent> accept(Scene now, AcceptRoleCorrection command, Circumstances circumstances) {
        now.asHost(command, circumstances.actor());
        Visit visit = now.visit(command);
        RoleCorrectionProposed proposed = proposed(visit);
        if (visit.settled() instanceof RoleCorrectionAccepted) {
            return List.of();
        }
        PROPOSAL_SETTLED.when(visit.settled() != null);
        List<DomainEvent> events =
                new ArrayList<>(now.structures().correct(command.structureId(), proposed.details(), circumstances));
        events.add(new RoleCorrectionAccepted(
                proposed.immersionId(), proposed.hostId(), proposed.visitId(), proposed.visitingId()));
        return events;
    }

    static List<VisitEvent> refuse(Scene now, RefuseRoleCorrection command, Circumstances circumstances) {
        now.asHost(command, circumstances.actor());
        Visit visit = now.visit(command);
        RoleCorrectionProposed proposed = proposed(visit);
        RoleCorrectionRefused refused = new RoleCorrectionRefused(
                proposed.immersionId(), proposed.hostId(), proposed.visitId(), proposed.visitingId(), command.reason());
        if (refused.equals(visit.settled())) {
            return List.of();
        }
        PROPOSAL_SETTLED.when(visit.settled() != null);
        return List.of(refused);
    }

    private static RoleCorrectionProposed proposed(Visit visit) {
        NOTHING_PROPOSED.when(visit.proposed() == null);
        return Objects.requireNonNull(visit.proposed());
    }
}
