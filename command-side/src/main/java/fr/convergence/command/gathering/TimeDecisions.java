package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.NOT_ALLOWED;

import fr.convergence.command.Circumstances;
import fr.convergence.command.gathering.GatheringCommand.OfTime;
import fr.convergence.command.gathering.GatheringCommand.PassGatheringDeadline;
import fr.convergence.command.gathering.GatheringCommand.RemindEnrolment;
import fr.convergence.command.gathering.GatheringCommand.Time;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentReminded;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringDeadlinePassed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What time does to a gathering: what no longer matters passes without a trace. */
final class TimeDecisions {

    private TimeDecisions() {}

    static List<? extends GatheringEvent> decide(Scene now, OfTime command, Circumstances circumstances) {
        NOT_ALLOWED.when(circumstances.actor().role() != Role.SYSTEM);
        now.known(command);
        return switch (command) {
            case RemindEnrolment it -> remind(now, it, circumstances.today());
            case PassGatheringDeadline it -> pass(now, it, circumstances.today());
        };
    }

    private static List<EnrolmentReminded> remind(Scene now, RemindEnrolment command, LocalDate today) {
        Enrolment enrolment = EnrolmentDecisions.known(now.gathering(), command.enrolmentId());
        Time time = Objects.requireNonNull(now.gathering().time());
        boolean matters = enrolment.stage() == EnrolmentStage.ENROLLED && !enrolment.reminded() && isAhead(now, today);
        return matters
                ? List.of(new EnrolmentReminded(
                        command.gatheringId(),
                        command.enrolmentId(),
                        enrolment.asked().beneficiaryId(),
                        time.day(),
                        time.startsAt()))
                : List.of();
    }

    private static List<GatheringDeadlinePassed> pass(Scene now, PassGatheringDeadline command, LocalDate today) {
        boolean told = now.gathering().told().contains(new Gathering.Told(command.deadline(), command.subjectId()));
        return !told && matters(now, command, today)
                ? List.of(new GatheringDeadlinePassed(
                        command.gatheringId(),
                        now.organiserIds(),
                        command.deadline(),
                        command.subjectId(),
                        command.dueAt()))
                : List.of();
    }

    private static boolean matters(Scene now, PassGatheringDeadline command, LocalDate today) {
        Gathering gathering = now.gathering();
        String subject = Objects.requireNonNullElse(command.subjectId(), "");
        return switch (command.deadline()) {
            case ANSWER_DUE ->
                isAhead(now, today) && gathering.invitations().get(subject) instanceof Invitation.Awaited;
            case TWO_DAYS_BEFORE -> isAhead(now, today);
            case OUTCOME_DUE ->
                !gathering.cancelled() && gathering.held() == null && now.day().isBefore(today);
            case FOLLOW_UP_DUE -> {
                FollowUp followUp = gathering.minutes().followUps().get(subject);
                yield followUp != null
                        && followUp.stage() == null
                        && !followUp.dueOn().isAfter(today);
            }
        };
    }

    private static boolean isAhead(Scene now, LocalDate today) {
        return !now.gathering().cancelled()
                && now.gathering().held() == null
                && !now.day().isBefore(today);
    }
}
