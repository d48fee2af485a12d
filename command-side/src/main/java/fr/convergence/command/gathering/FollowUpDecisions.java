package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.ALREADY_RECORDED;
import static fr.convergence.command.gathering.GatheringRejection.FOLLOW_UP_OVER;
import static fr.convergence.command.gathering.GatheringRejection.IN_THE_PAST;
import static fr.convergence.command.gathering.GatheringRejection.NOT_YOUR_GATHERING;
import static fr.convergence.command.gathering.GatheringRejection.TOO_FAR_AHEAD;
import static fr.convergence.command.gathering.GatheringRejection.TOO_MANY_DECISIONS;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_DECISION;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_FOLLOW_UP;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.gathering.GatheringCommand.AbandonFollowUp;
import fr.convergence.command.gathering.GatheringCommand.AgreeFollowUp;
import fr.convergence.command.gathering.GatheringCommand.CompleteFollowUp;
import fr.convergence.command.gathering.GatheringCommand.OnFollowUp;
import fr.convergence.command.gathering.GatheringCommand.PostponeFollowUp;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.gathering.MinutesEvent;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAbandoned;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpAgreed;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpDone;
import fr.convergence.kernel.gathering.MinutesEvent.FollowUpPostponed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What follows from a gathering, long after it too. */
final class FollowUpDecisions {

    private static final int MOST = 100;
    private static final int MONTHS_AHEAD = 24;

    private FollowUpDecisions() {}

    static List<MinutesEvent> agree(Scene now, AgreeFollowUp command, Circumstances circumstances) {
        now.asOrganiser(command, circumstances.actor());
        FollowUpAgreed agreed = new FollowUpAgreed(
                command.gatheringId(),
                command.followUpId(),
                command.decisionId(),
                command.ownerId(),
                command.action().strip(),
                command.dueOn());
        Minutes minutes = now.gathering().minutes();
        FollowUp before = minutes.followUps().get(command.followUpId());
        if (before != null) {
            ALREADY_RECORDED.when(!before.agreed().equals(agreed));
            return List.of();
        }
        MinutesDecisions.refuseNotHeld(now, circumstances);
        String decision = command.decisionId();
        UNKNOWN_DECISION.when(decision != null && !minutes.decisions().containsKey(decision), String.valueOf(decision));
        String owner = command.ownerId();
        UNKNOWN_STRUCTURE.when(owner != null && !now.structures().exists(owner), String.valueOf(owner));
        List<Rejection> faults = new ArrayList<>(Words.faults("action", agreed.action(), Words.TEXT));
        faults.addAll(faults(command.dueOn(), circumstances.today()));
        Rejected.unlessEmpty(faults);
        TOO_MANY_DECISIONS.when(minutes.followUps().size() >= MOST, Integer.toString(MOST));
        return List.of(agreed);
    }

    private static List<Rejection> faults(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            return List.of(IN_THE_PAST.at("dueOn"));
        }
        return dueOn.isAfter(today.plusMonths(MONTHS_AHEAD))
                ? List.of(TOO_FAR_AHEAD.at("dueOn", Integer.toString(MONTHS_AHEAD)))
                : List.of();
    }

    static List<MinutesEvent> postpone(Scene now, PostponeFollowUp command, Circumstances circumstances) {
        FollowUp followUp = mine(now, command, circumstances);
        if (followUp.isOpen() && followUp.dueOn().equals(command.dueOn())) {
            return List.of();
        }
        refuseOver(followUp);
        Rejected.unlessEmpty(faults(command.dueOn(), circumstances.today()));
        return List.of(new FollowUpPostponed(
                command.gatheringId(), command.followUpId(), followUp.agreed().ownerId(), command.dueOn()));
    }

    static List<MinutesEvent> complete(Scene now, CompleteFollowUp command, Circumstances circumstances) {
        FollowUp followUp = mine(now, command, circumstances);
        if (followUp.end() == FollowUp.End.DONE) {
            return List.of();
        }
        refuseOver(followUp);
        return List.of(new FollowUpDone(
                command.gatheringId(), command.followUpId(), followUp.agreed().ownerId()));
    }

    static List<MinutesEvent> abandon(Scene now, AbandonFollowUp command, Circumstances circumstances) {
        FollowUp followUp = mine(now, command, circumstances);
        if (followUp.end() == FollowUp.End.ABANDONED) {
            return List.of();
        }
        refuseOver(followUp);
        return List.of(new FollowUpAbandoned(
                command.gatheringId(), command.followUpId(), followUp.agreed().ownerId(), command.reason()));
    }

    /** Of the organisers, of the coordination, or of who is to do it. */
    private static FollowUp mine(Scene now, OnFollowUp command, Circumstances circumstances) {
        now.known(command, circumstances.actor());
        FollowUp followUp = now.gathering().minutes().followUps().get(command.followUpId());
        UNKNOWN_FOLLOW_UP.when(followUp == null, command.followUpId());
        FollowUp known = Objects.requireNonNull(followUp);
        String owner = known.agreed().ownerId();
        NOT_YOUR_GATHERING.when(
                !now.concerns(command, circumstances.actor(), owner == null ? List.of() : List.of(owner)));
        return known;
    }

    private static void refuseOver(FollowUp followUp) {
        FOLLOW_UP_OVER.when(!followUp.isOpen(), followUp.end().label());
    }
}
