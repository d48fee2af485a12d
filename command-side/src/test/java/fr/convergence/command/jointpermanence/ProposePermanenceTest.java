package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.Sample.COUNTER;
import static fr.convergence.command.jointpermanence.Sample.DAY;
import static fr.convergence.command.jointpermanence.Sample.ELSEWHERE;
import static fr.convergence.command.jointpermanence.Sample.HALL;
import static fr.convergence.command.jointpermanence.Sample.LIBRARY;
import static fr.convergence.command.jointpermanence.Sample.OTHER;
import static fr.convergence.command.jointpermanence.Sample.PERMANENCE;
import static fr.convergence.command.jointpermanence.Sample.PERSON;
import static fr.convergence.command.jointpermanence.Sample.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.convergence.command.jointpermanence.JointPermanenceCommand.ProposePermanence;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.Share;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import fr.convergence.kernel.jointpermanence.HolderTask;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be proposed, and all that is wrong with what may not. */
class ProposePermanenceTest {

    private static final Schedule GOOD = Sample.SCHEDULE;

    private static Schedule recurring(String rule, LocalDate until, LocalDate... exceptions) {
        return new Schedule(
                HALL, PermanenceAccess.OPEN, 6, null, DAY, Sample.TWO, Sample.FIVE, rule, until, List.of(exceptions));
    }

    private static ProposePermanence with(Schedule schedule) {
        return Sample.propose(PERMANENCE, COUNTER, schedule, COUNTER, LIBRARY);
    }

    @Test
    void the_one_that_proposes_agrees_by_it_and_the_others_are_asked() {
        assertThat(Sample.structures().decide(Sample.PROPOSE))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("PermanenceProposed", "HolderInvited", "HolderInvited", "HolderAgreed");
        assertThat(Sample.structures().decide(Sample.PROPOSE)).contains(new HolderAgreed(PERMANENCE, COUNTER, null));
        Sample.proposed().causesNothing(Sample.PROPOSE).refuses(with(Sample.at(HALL, 9, 12)), "ALREADY_PROPOSED");
    }

    @Test
    void what_is_wrong_is_told_all_at_once() {
        Schedule bad = new Schedule(
                OTHER,
                PermanenceAccess.BY_APPOINTMENT,
                0,
                null,
                TODAY.minusDays(1),
                Sample.FIVE,
                Sample.TWO,
                "FREQ=WEEKLY",
                null,
                List.of());
        Sample.structures()
                .refuses(
                        new ProposePermanence(
                                PERMANENCE,
                                COUNTER,
                                null,
                                "Appelez le 06 12 34 56 78",
                                PermanenceFormat.DROP_IN,
                                bad,
                                List.of(
                                        new Share(LIBRARY, List.of(), List.of("nobody")),
                                        new Share(LIBRARY, List.of(HolderTask.TRAINING), List.of()),
                                        new Share(PERSON, List.of(HolderTask.TRAINING), List.of()))),
                        "LOOKS_LIKE_PERSONAL_DATA title",
                        "CAPACITY_OUT_OF_RANGE capacity",
                        "SLOT_MISSING slotMinutes",
                        "IN_THE_PAST firstDay",
                        "UNKNOWN_PLACE placeId",
                        "ENDS_BEFORE_IT_BEGINS endsAt",
                        "NO_END until",
                        "TASK_MISSING holders[0].tasks",
                        "UNKNOWN_OPERATOR holders[0].operators",
                        "HOLDER_TWICE holders[1]",
                        "UNKNOWN_STRUCTURE holders[2]",
                        "PROPOSER_MISSING holders");
    }

    static Stream<Arguments> recurrences() {
        return Stream.of(
                arguments(recurring("FREQ=WEEKLY", DAY.plusYears(2).plusDays(1)), "TOO_LONG rule"),
                arguments(recurring("FREQ=WEEKLY;COUNT=200", null), "TOO_LONG rule"),
                arguments(recurring("FREQ=HOURLY;COUNT=3", null), "UNSUPPORTED_RULE rule"),
                arguments(recurring("tous les mardis", null), "NOT_A_RULE rule"),
                arguments(recurring("FREQ=WEEKLY;UNTIL=20260601", null), "UNTIL_NOT_IN_UTC rule"),
                arguments(recurring("FREQ=WEEKLY;BYDAY=WE;COUNT=3", null), "FIRST_DAY_OUTSIDE_RULE firstDay"),
                arguments(
                        recurring("FREQ=WEEKLY;COUNT=3", null, DAY.plusDays(1)),
                        "EXCEPTION_WITHOUT_SESSION exceptions"),
                arguments(recurring("FREQ=WEEKLY;COUNT=3", null, DAY, DAY), "EXCEPTION_TWICE exceptions"),
                arguments(recurring("FREQ=WEEKLY;COUNT=1", null, DAY), "NO_SESSION rule"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("recurrences")
    void a_recurrence_that_cannot_be_held_is_refused_with_the_reason(Schedule schedule, String refusal) {
        Sample.structures().refuses(with(schedule), refusal);
    }

    static Stream<Arguments> slots() {
        return Stream.of(
                arguments(PermanenceAccess.OPEN, 30, "SLOT_UNUSED slotMinutes"),
                arguments(PermanenceAccess.BOTH, 4, "SLOT_OUT_OF_RANGE slotMinutes"),
                arguments(PermanenceAccess.BOTH, 241, "SLOT_OUT_OF_RANGE slotMinutes"),
                arguments(PermanenceAccess.BOTH, 181, "SLOT_OUT_OF_RANGE slotMinutes"));
    }

    @ParameterizedTest
    @MethodSource("slots")
    void appointments_last_as_long_as_they_can_and_only_where_there_are_any(
            PermanenceAccess access, int minutes, String refusal) {
        Schedule schedule =
                new Schedule(HALL, access, 6, minutes, DAY, Sample.TWO, Sample.FIVE, GOOD.rule(), null, List.of());
        Sample.structures().refuses(with(schedule), refusal);
    }

    @Test
    void it_takes_several_and_they_still_exist() {
        Sample.structures().refuses(Sample.propose(PERMANENCE, COUNTER, GOOD, COUNTER), "HOLDERS_OUT_OF_RANGE holders");
        Sample.structures()
                .and(new StructureClosed(LIBRARY, ClosureReason.OTHER))
                .refuses(Sample.PROPOSE, "STRUCTURE_CLOSED holders[1]");
    }

    @Test
    void it_is_held_in_the_department_of_one_of_the_holders_and_by_its_clocks() {
        Sample.structures().refuses(with(Sample.at(ELSEWHERE, 9, 12)), "PLACE_ELSEWHERE placeId");
        Sample.structures()
                .and(Sample.place(PERSON, "99999"))
                .refuses(with(Sample.at(PERSON, 9, 12)), "PLACE_ELSEWHERE placeId");
        Sample.structures()
                .and(Sample.registered(PERSON, "44109"))
                .decide(Sample.propose(PERMANENCE, COUNTER, Sample.at(ELSEWHERE, 9, 12), COUNTER, PERSON))
                .stream()
                .filter(PermanenceProposed.class::isInstance)
                .map(PermanenceProposed.class::cast)
                .forEach(proposed -> assertThat(proposed.department()).isEqualTo("44"));
    }
}
