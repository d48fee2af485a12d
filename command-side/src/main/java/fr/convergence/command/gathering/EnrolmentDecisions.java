package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.ALREADY_ENROLLED;
import static fr.convergence.command.gathering.GatheringRejection.ALREADY_RECORDED;
import static fr.convergence.command.gathering.GatheringRejection.BENEFICIARY_ERASED;
import static fr.convergence.command.gathering.GatheringRejection.DAY_NOT_COME;
import static fr.convergence.command.gathering.GatheringRejection.ENROLMENT_OVER;
import static fr.convergence.command.gathering.GatheringRejection.NOT_INVITED;
import static fr.convergence.command.gathering.GatheringRejection.NOT_YOUR_GATHERING;
import static fr.convergence.command.gathering.GatheringRejection.NO_ENROLMENTS;
import static fr.convergence.command.gathering.GatheringRejection.STILL_WAITING;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_ENROLMENT;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_REFERRAL;
import static fr.convergence.command.gathering.GatheringRejection.WAITING_LIST_FULL;

import fr.convergence.command.Circumstances;
import fr.convergence.command.gathering.GatheringCommand.CancelEnrolment;
import fr.convergence.command.gathering.GatheringCommand.EnrolPerson;
import fr.convergence.command.gathering.GatheringCommand.OfStructure;
import fr.convergence.command.gathering.GatheringCommand.OnEnrolment;
import fr.convergence.command.gathering.GatheringCommand.RecordEnrolment;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentCancelled;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentKept;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentMissed;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonWaitlisted;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import java.util.List;
import java.util.Objects;

/** Who comes to a workshop: each person once, as many as it has places; the others wait in their order. */
final class EnrolmentDecisions {

    private static final int MOST_WAITING = 100;

    private EnrolmentDecisions() {}

    static List<GatheringEvent> enrol(Scene now, EnrolPerson command, Circumstances circumstances) {
        GatheringPlanned planned = now.known(command, circumstances.actor());
        now.onBehalf().refuseEnded(command.structureId());
        PersonEnrolled enrolled = new PersonEnrolled(
                command.gatheringId(),
                command.enrolmentId(),
                command.beneficiaryId(),
                command.referralId(),
                command.structureId());
        Enrolment before = now.gathering().enrolments().get(command.enrolmentId());
        if (before != null) {
            ALREADY_RECORDED.when(!before.enrolled().equals(enrolled));
            return List.of();
        }
        refuseStranger(now, planned, command);
        BENEFICIARY_ERASED.when(now.erased().contains(command.beneficiaryId()));
        String referral = command.referralId();
        UNKNOWN_REFERRAL.when(
                referral != null
                        && !command.beneficiaryId().equals(now.referrals().get(referral)),
                String.valueOf(referral));
        Integer capacity = now.gathering().knownTerms().capacity();
        NO_ENROLMENTS.when(capacity == null);
        PlanDecisions.refuseOver(now, circumstances.today());
        ALREADY_ENROLLED.when(now.gathering().openOf(command.beneficiaryId()).isPresent());
        if (now.gathering().enrolled() < Objects.requireNonNull(capacity)) {
            return List.of(enrolled);
        }
        WAITING_LIST_FULL.when(now.gathering().waiting().count() >= MOST_WAITING, Integer.toString(MOST_WAITING));
        return List.of(
                enrolled, new PersonWaitlisted(command.gatheringId(), command.enrolmentId(), command.beneficiaryId()));
    }

    /** Whoever it is open to, or asked to come, may send people there. */
    private static void refuseStranger(Scene now, GatheringPlanned planned, EnrolPerson command) {
        NOT_INVITED.when(!now.gathering().knownTerms().openToAll()
                && !now.isOneOf(command.structureId(), planned.organiserIds())
                && !now.isOneOf(command.structureId(), now.gathering().guests().keySet()));
    }

    static List<GatheringEvent> cancel(Scene now, CancelEnrolment command, Circumstances circumstances) {
        Enrolment enrolment = mine(now, command, circumstances);
        if (enrolment.stage() == Enrolment.Stage.CANCELLED) {
            return List.of();
        }
        refuseOver(enrolment);
        PlanDecisions.refuseOver(now, circumstances.today());
        return Places.after(
                now.gathering(),
                new EnrolmentCancelled(
                        command.gatheringId(),
                        command.enrolmentId(),
                        enrolment.enrolled().beneficiaryId(),
                        command.reason()));
    }

    static List<GatheringEvent> record(Scene now, RecordEnrolment command, Circumstances circumstances) {
        Enrolment enrolment = mine(now, command, circumstances);
        Enrolment.Stage told = command.kept() ? Enrolment.Stage.KEPT : Enrolment.Stage.MISSED;
        if (enrolment.stage() == told) {
            return List.of();
        }
        refuseOver(enrolment);
        STILL_WAITING.when(enrolment.stage() == Enrolment.Stage.WAITING);
        DAY_NOT_COME.when(now.gathering().knownTime().day().isAfter(circumstances.today()));
        String person = enrolment.enrolled().beneficiaryId();
        return List.of(
                command.kept()
                        ? new EnrolmentKept(command.gatheringId(), command.enrolmentId(), person)
                        : new EnrolmentMissed(command.gatheringId(), command.enrolmentId(), person));
    }

    /** Of who organises the gathering, or made the enrolment. */
    private static <C extends OfStructure & OnEnrolment> Enrolment mine(
            Scene now, C command, Circumstances circumstances) {
        GatheringPlanned planned = now.known(command, circumstances.actor());
        Enrolment enrolment = now.gathering().enrolments().get(command.enrolmentId());
        UNKNOWN_ENROLMENT.when(enrolment == null, command.enrolmentId());
        Enrolment known = Objects.requireNonNull(enrolment);
        NOT_YOUR_GATHERING.when(!now.isOneOf(command.structureId(), planned.organiserIds())
                && !now.isOneOf(command.structureId(), List.of(known.enrolled().enrolledBy())));
        return known;
    }

    private static void refuseOver(Enrolment enrolment) {
        ENROLMENT_OVER.when(!enrolment.isOpen(), enrolment.stage().label());
    }
}
