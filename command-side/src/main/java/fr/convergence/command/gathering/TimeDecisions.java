package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.NOT_ALLOWED;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_ENROLMENT;

import fr.convergence.command.Circumstances;
import fr.convergence.command.gathering.GatheringCommand.OfTime;
import fr.convergence.command.gathering.GatheringCommand.PassGatheringDeadline;
import fr.convergence.command.gathering.GatheringCommand.RemindEnrolment;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentReminded;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringDeadlinePassed;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.territory.LegalTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What time tells of a gathering: what no longer matters passes without a trace. */
final class TimeDecisions {

    private static final int DAYS_TO_ANSWER = 7;
    private static final int DAYS_BEFORE = 2;

    private TimeDecisions() {}

    static List<GatheringEvent> decide(Scene now, OfTime command, Circumstances circumstances) {
        NOT_ALLOWED.when(circumstances.actor().role() != Role.SYSTEM);
        GatheringPlanned planned = now.known(command.gatheringId());
        return switch (command) {
            case PassGatheringDeadline it -> pass(now.gathering(), planned, it);
            case RemindEnrolment it -> remind(now.gathering(), it, circumstances.today());
        };
    }

    private static List<GatheringEvent> pass(
            Gathering gathering, GatheringPlanned planned, PassGatheringDeadline command) {
        LocalDate due = LocalDate.ofInstant(command.dueAt(), LegalTime.of(planned.department()));
        return matters(gathering, command, due) && !gathering.wasTold(command.deadline(), command.subjectId())
                ? List.of(new GatheringDeadlinePassed(
                        planned.gatheringId(),
                        planned.organiserIds(),
                        command.deadline(),
                        command.subjectId(),
                        command.dueAt()))
                : List.of();
    }

    /** What fell due by a day that is another one now is not told. */
    private static boolean matters(Gathering gathering, PassGatheringDeadline command, LocalDate due) {
        LocalDate day = gathering.knownTime().day();
        boolean ahead = !gathering.cancelled() && gathering.held() == null;
        return switch (command.deadline()) {
            case ANSWER_DUE -> {
                Guest guest = gathering.guests().get(String.valueOf(command.subjectId()));
                yield ahead
                        && guest != null
                        && guest.answer() == Guest.Answer.AWAITED
                        && due.equals(day.minusDays(DAYS_TO_ANSWER));
            }
            case TWO_DAYS_BEFORE -> ahead && due.equals(day.minusDays(DAYS_BEFORE));
            case OUTCOME_DUE -> ahead && due.equals(day.plusDays(1));
            case FOLLOW_UP_DUE -> {
                FollowUp followUp = gathering.minutes().followUps().get(String.valueOf(command.subjectId()));
                yield followUp != null && followUp.isOpen() && due.equals(followUp.dueOn());
            }
        };
    }

    private static List<GatheringEvent> remind(Gathering gathering, RemindEnrolment command, LocalDate today) {
        Enrolment enrolment = gathering.enrolments().get(command.enrolmentId());
        UNKNOWN_ENROLMENT.when(enrolment == null, command.enrolmentId());
        Enrolment known = Objects.requireNonNull(enrolment);
        boolean matters = known.stage() == Enrolment.Stage.ENROLLED
                && !known.reminded()
                && !gathering.knownTime().day().isBefore(today);
        return matters
                ? List.of(new EnrolmentReminded(
                        command.gatheringId(),
                        command.enrolmentId(),
                        known.enrolled().beneficiaryId(),
                        gathering.knownTime().day(),
                        gathering.knownTime().startsAt()))
                : List.of();
    }
}
