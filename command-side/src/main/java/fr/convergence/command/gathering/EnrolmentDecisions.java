package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.ALREADY_ENROLLED;
import static fr.convergence.command.gathering.GatheringRejection.ALREADY_SAID;
import static fr.convergence.command.gathering.GatheringRejection.BENEFICIARY_ERASED;
import static fr.convergence.command.gathering.GatheringRejection.ENROLMENT_OVER;
import static fr.convergence.command.gathering.GatheringRejection.NAMED_TWICE;
import static fr.convergence.command.gathering.GatheringRejection.NOBODY_NAMED;
import static fr.convergence.command.gathering.GatheringRejection.NOT_ALLOWED;
import static fr.convergence.command.gathering.GatheringRejection.NOT_YOUR_GATHERING;
import static fr.convergence.command.gathering.GatheringRejection.NO_ENROLMENT;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_ENROLMENT;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_REFERRAL;

import fr.convergence.command.Circumstances;
import fr.convergence.command.gathering.GatheringCommand.CancelEnrolment;
import fr.convergence.command.gathering.GatheringCommand.EnrolPerson;
import fr.convergence.command.gathering.GatheringCommand.RecordEnrolments;
import fr.convergence.kernel.gathering.EnrolmentEvent;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentCancelled;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentKept;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentMissed;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonWaitlisted;
import fr.convergence.kernel.gathering.GatheringEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of the enrolments of people in a workshop. Whoever works in a structure may enrol one: people are sent there by the
 * whole network. Places are never given twice, and nobody waits while one is free.
 */
final class EnrolmentDecisions {

    private EnrolmentDecisions() {}

    static List<EnrolmentEvent> enrol(Scene now, EnrolPerson command, Circumstances circumstances) {
        NOT_ALLOWED.when(!circumstances.actor().knowsCases());
        Gathering gathering = now.asAnybody(command, circumstances.actor());
        now.onBehalf().refuseEnded(command.structureId());
        PersonEnrolled enrolled = new PersonEnrolled(
                command.gatheringId(),
                command.enrolmentId(),
                command.beneficiaryId(),
                command.referralId(),
                command.structureId());
        Enrolment before = gathering.enrolments().byId().get(command.enrolmentId());
        if (before != null) {
            ALREADY_SAID.when(!before.asked().equals(enrolled));
            return List.of();
        }
        refuse(now, command, circumstances.today());
        return WaitingList.isFull(gathering)
                ? List.of(
                        enrolled,
                        new PersonWaitlisted(command.gatheringId(), command.enrolmentId(), command.beneficiaryId()))
                : List.of(enrolled);
    }

    private static void refuse(Scene now, EnrolPerson command, LocalDate today) {
        now.refuseOver(today);
        NO_ENROLMENT.when(Objects.requireNonNull(now.gathering().terms()).capacity() == null);
        BENEFICIARY_ERASED.when(now.erased().contains(command.beneficiaryId()));
        String referral = command.referralId();
        UNKNOWN_REFERRAL.when(
                referral != null
                        && !command.beneficiaryId().equals(now.referrals().get(referral)),
                String.valueOf(referral));
        ALREADY_ENROLLED.when(now.gathering().enrolments().expect(command.beneficiaryId()));
    }

    static List<GatheringEvent> cancel(Scene now, CancelEnrolment command, Circumstances circumstances) {
        NOT_ALLOWED.when(!circumstances.actor().knowsCases());
        Gathering gathering = now.asAnybody(command, circumstances.actor());
        Enrolment enrolment = known(gathering, command.enrolmentId());
        PersonEnrolled asked = enrolment.asked();
        NOT_YOUR_GATHERING.when(!now.organises(command) && !now.isOne(command, asked.enrolledBy()::equals));
        if (enrolment.stage() == EnrolmentStage.CANCELLED) {
            return List.of();
        }
        refuseOver(enrolment);
        now.refuseOver(circumstances.today());
        return WaitingList.after(
                gathering,
                List.of(new EnrolmentCancelled(
                        asked.gatheringId(), asked.enrolmentId(), asked.beneficiaryId(), command.reason())));
    }

    static List<EnrolmentEvent> record(Scene now, RecordEnrolments command, Circumstances circumstances) {
        NOT_ALLOWED.when(!circumstances.actor().knowsCases());
        Gathering gathering = now.asOrganiser(command, circumstances.actor());
        now.refuseNotCome(circumstances.today());
        NOBODY_NAMED.when(command.keptIds().isEmpty() && command.missedIds().isEmpty());
        NAMED_TWICE.when(command.keptIds().stream().anyMatch(command.missedIds()::contains));
        List<EnrolmentEvent> events = new ArrayList<>();
        command.keptIds().stream()
                .distinct()
                .forEach(id -> told(gathering, id, EnrolmentStage.KEPT)
                        .map(of -> new EnrolmentKept(of.gatheringId(), of.enrolmentId(), of.beneficiaryId()))
                        .ifPresent(events::add));
        command.missedIds().stream()
                .distinct()
                .forEach(id -> told(gathering, id, EnrolmentStage.MISSED)
                        .map(of -> new EnrolmentMissed(of.gatheringId(), of.enrolmentId(), of.beneficiaryId()))
                        .ifPresent(events::add));
        return events;
    }

    /** An enrolment of which something new is told; empty when it is so already. */
    private static Optional<PersonEnrolled> told(Gathering gathering, String id, EnrolmentStage stage) {
        Enrolment enrolment = known(gathering, id);
        if (enrolment.stage() == stage) {
            return Optional.empty();
        }
        ENROLMENT_OVER.when(
                enrolment.stage() != EnrolmentStage.ENROLLED, enrolment.stage().label());
        return Optional.of(enrolment.asked());
    }

    static Enrolment known(Gathering gathering, String id) {
        Enrolment enrolment = gathering.enrolments().byId().get(id);
        UNKNOWN_ENROLMENT.when(enrolment == null, id);
        return Objects.requireNonNull(enrolment);
    }

    private static void refuseOver(Enrolment enrolment) {
        ENROLMENT_OVER.when(!enrolment.isOpen(), enrolment.stage().label());
    }
}
