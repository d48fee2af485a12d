package fr.convergence.command.crossimmersion;

import static fr.convergence.command.crossimmersion.CrossImmersionRejection.ALREADY_REQUESTED;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.PLACE_LAPSED;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.PROFILE_NOT_WELCOMED;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.TOO_MANY_VISITS;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.VISITS_ITSELF;
import static fr.convergence.command.crossimmersion.CrossImmersionRejection.WRONG_STATE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeAsEmployer;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.AgreeToVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.DeclineVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.RequestVisit;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.TakeVisitPlace;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.Terms;
import fr.convergence.command.crossimmersion.CrossImmersionCommand.WithdrawVisit;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceTaken;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByEmployer;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByHost;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitDeclined;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWaitlisted;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWithdrawn;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import java.util.List;
import java.util.Objects;

/** What becomes of a visit until its day. */
final class VisitDecisions {

    private VisitDecisions() {}

    static List<CrossImmersionEvent> request(Scene now, RequestVisit command, Circumstances circumstances) {
        now.refuseOthers(command.structureId(), circumstances.actor());
        now.refuseEnded(command.structureId());
        ImmersionOffered offered = now.offered(command);
        VisitRequested requested = new VisitRequested(
                offered.immersionId(),
                offered.hostId(),
                command.visitId(),
                command.structureId(),
                now.structures().departmentOf(command.structureId()).orElseThrow(),
                command.profile(),
                offered.day(),
                offered.startsAt(),
                offered.endsAt());
        Visit before = now.immersion().visits().get(command.visitId());
        if (before != null) {
            ALREADY_REQUESTED.when(!before.requested().equals(requested));
            return List.of();
        }
        refuse(now, command, offered, circumstances);
        boolean full = now.immersion().taken() >= terms(now).places();
        return full
                ? List.of(
                        requested,
                        new VisitWaitlisted(
                                offered.immersionId(), offered.hostId(), command.visitId(), command.structureId()))
                : List.of(requested);
    }

    private static void refuse(Scene now, RequestVisit command, ImmersionOffered offered, Circumstances circumstances) {
        DayDecisions.refuseOver(now, circumstances.today());
        List<String> visiting = now.structures().oneWith(command.structureId());
        VISITS_ITSELF.when(visiting.contains(offered.hostId()));
        boolean welcomed = terms(now).profiles().contains(command.profile());
        Rejected.unlessEmpty(welcomed ? List.of() : List.of(PROFILE_NOT_WELCOMED.at("profile")));
        int places = terms(now).places();
        TOO_MANY_VISITS.when(now.immersion().openOf(visiting).count() >= places, Integer.toString(places));
    }

    private static Terms terms(Scene now) {
        return Objects.requireNonNull(now.immersion().terms());
    }

    static List<VisitEvent> takePlace(Scene now, TakeVisitPlace command, Circumstances circumstances) {
        Visit visit = now.asVisitor(command, circumstances.actor());
        VisitRequested of = visit.requested();
        return switch (visit.stage()) {
            case Stage.Asked _ -> List.of();
            case Stage.Offered it -> {
                PLACE_LAPSED.when(it.until().isBefore(circumstances.today()));
                yield List.of(new PlaceTaken(of.immersionId(), of.hostId(), of.visitId(), of.visitingId()));
            }
            default -> throw wrong(visit);
        };
    }

    static List<VisitEvent> agreeAsHost(Scene now, AgreeToVisit command, Circumstances circumstances) {
        now.asHost(command, circumstances.actor());
        Visit visit = now.visit(command);
        VisitRequested of = visit.requested();
        if (asked(now, visit, circumstances).byHost()) {
            return List.of();
        }
        VisitEvent agreed = new VisitAgreedByHost(of.immersionId(), of.hostId(), of.visitId(), of.visitingId());
        AwayDecisions.refuseTaken(now, of, agreed, circumstances.today());
        return List.of(agreed);
    }

    static List<VisitEvent> agreeAsEmployer(Scene now, AgreeAsEmployer command, Circumstances circumstances) {
        Visit visit = now.asVisitor(command, circumstances.actor());
        VisitRequested of = visit.requested();
        if (asked(now, visit, circumstances).byEmployer()) {
            return List.of();
        }
        VisitEvent agreed = new VisitAgreedByEmployer(of.immersionId(), of.hostId(), of.visitId(), of.visitingId());
        AwayDecisions.refuseTaken(now, of, agreed, circumstances.today());
        return List.of(agreed);
    }

    private static Stage.Asked asked(Scene now, Visit visit, Circumstances circumstances) {
        if (!(visit.stage() instanceof Stage.Asked asked)) {
            throw wrong(visit);
        }
        if (!asked.agreed()) {
            DayDecisions.refuseOver(now, circumstances.today());
        }
        return asked;
    }

    static List<CrossImmersionEvent> decline(Scene now, DeclineVisit command, Circumstances circumstances) {
        now.asHost(command, circumstances.actor());
        Visit visit = now.visit(command);
        if (visit.status() == VisitStatus.DECLINED) {
            return List.of();
        }
        refuse(!visit.stage().open() || visit.status() == VisitStatus.AGREED, visit);
        DayDecisions.refuseOver(now, circumstances.today());
        VisitRequested of = visit.requested();
        return WaitingList.after(
                now.immersion(),
                new VisitDeclined(of.immersionId(), of.hostId(), of.visitId(), of.visitingId(), command.reason()),
                circumstances.today());
    }

    static List<CrossImmersionEvent> withdraw(Scene now, WithdrawVisit command, Circumstances circumstances) {
        Visit visit = now.asVisitor(command, circumstances.actor());
        if (visit.status() == VisitStatus.WITHDRAWN) {
            return List.of();
        }
        refuse(!visit.stage().open(), visit);
        DayDecisions.refuseOver(now, circumstances.today());
        VisitRequested of = visit.requested();
        return WaitingList.after(
                now.immersion(),
                new VisitWithdrawn(of.immersionId(), of.hostId(), of.visitId(), of.visitingId(), command.reason()),
                circumstances.today());
    }

    static void refuse(boolean condition, Visit visit) {
        WRONG_STATE.when(condition, visit.status().label());
    }

    /** The refusal of what cannot be done where a visit stands. */
    static Rejected wrong(Visit visit) {
        return new Rejected(List.of(WRONG_STATE.rejection(visit.status().label())));
    }
}
