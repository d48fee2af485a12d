package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.Sample.APPOINTMENT;
import static fr.convergence.command.jointpermanence.Sample.COUNTER;
import static fr.convergence.command.jointpermanence.Sample.LIBRARY;
import static fr.convergence.command.jointpermanence.Sample.OTHER;
import static fr.convergence.command.jointpermanence.Sample.PERMANENCE;
import static fr.convergence.command.jointpermanence.Sample.PERSON;
import static fr.convergence.command.jointpermanence.Sample.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.convergence.command.Client;
import fr.convergence.command.Memory;
import fr.convergence.command.Story;
import fr.convergence.kernel.access.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JointPermanenceMutationsTest {

    private static final String ON = "{permanenceId: '" + PERMANENCE + "', structureId: '";
    private static final String BY_COUNTER = ON + COUNTER + "'";
    private static final String BY_LIBRARY = ON + LIBRARY + "'";
    private static final String BY_OTHER = ON + OTHER + "'";
    private static final String OF_APPOINTMENT = ", appointmentId: '" + APPOINTMENT + "'";
    private static final String ON_DAY = ", day: '2026-03-17'";
    private static final String SCHEDULE = "placeId: '" + STOP + "', access: BOTH, capacity: 8, slotMinutes: 20,"
            + " firstDay: '2026-03-18', startsAt: '09:00', endsAt: '12:00', rule: 'FREQ=WEEKLY', until: '2026-06-30',"
            + " exceptions: ['2026-04-01']";
    private static final String PROPOSE = "{structureId: '" + COUNTER + "', title: Le mercredi, format: WORKSHOP, "
            + SCHEDULE + ", holders: [{structureId: '" + COUNTER + "', tasks: [PROCEDURES, REPRESENTS_OPERATORS],"
            + " operators: [cnaf]}, {structureId: '" + LIBRARY + "', tasks: [TRAINING]}]}";

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void each_mutation_is_done_by_the_document_clients_send(
            String mutation, Standing at, LocalDate day, Actor actor, String input, String recorded) {
        Story<JointPermanenceCommand> before = Sample.at(at).on(day);
        Memory<JointPermanenceCommand> store = new Memory<>(JointPermanenceCommand.class, before);
        Map<String, Object> answer = new Mutations(store, actor).send(mutation, input);
        assertThat(Client.rejections(answer)).isEmpty();
        assertThat(answer)
                .containsEntry("position", "position-" + store.events().size());
        assertThat(store.events().stream()
                        .skip(before.events().size())
                        .map(event -> event.getClass().getSimpleName()))
                .contains(recorded);
    }

    static Stream<Arguments> good() {
        LocalDate day = Sample.DAY;
        LocalDate before = Sample.TODAY;
        Actor counter = People.COUNTER;
        Actor library = People.LIBRARY;
        Actor other = People.OTHER;
        return Stream.of(
                arguments("proposePermanence", Standing.ENDED, before, counter, PROPOSE, "PermanenceProposed"),
                arguments("agreeToPermanence", Standing.PROPOSED, before, library, BY_LIBRARY + "}", "HolderAgreed"),
                arguments(
                        "declinePermanence",
                        Standing.PROPOSED,
                        before,
                        library,
                        BY_LIBRARY + ", reason: TOO_FAR}",
                        "HolderDeclined"),
                arguments(
                        "leavePermanence",
                        Standing.RUNNING,
                        before,
                        library,
                        BY_LIBRARY + ", from: '2026-04-01', reason: NO_POST_FREE}",
                        "HolderLeft"),
                arguments(
                        "amendPermanence",
                        Standing.RUNNING,
                        before,
                        counter,
                        BY_COUNTER + ", " + SCHEDULE + "}",
                        "PermanenceAmended"),
                arguments(
                        "suspendPermanence",
                        Standing.RUNNING,
                        before,
                        counter,
                        BY_COUNTER + ", from: '2026-03-20', until: '2026-04-10', reason: SUMMER}",
                        "PermanenceSuspended"),
                arguments(
                        "resumePermanence",
                        Standing.SUSPENDED,
                        before,
                        counter,
                        BY_COUNTER + ", from: '2026-04-01'}",
                        "PermanenceResumed"),
                arguments(
                        "endPermanence",
                        Standing.RUNNING,
                        before,
                        counter,
                        BY_COUNTER + ", lastDay: '2026-04-14', reason: END_OF_PROJECT}",
                        "PermanenceEnded"),
                arguments(
                        "cancelPermanenceSession",
                        Standing.RUNNING,
                        before,
                        counter,
                        BY_COUNTER + ON_DAY + ", reason: PUBLIC_HOLIDAY}",
                        "AppointmentCancelled"),
                arguments(
                        "confirmPresence",
                        Standing.RUNNING,
                        before,
                        library,
                        BY_LIBRARY + ON_DAY + "}",
                        "PresenceConfirmed"),
                arguments(
                        "declareAbsence",
                        Standing.RUNNING,
                        before,
                        library,
                        BY_LIBRARY + ON_DAY + ", reason: TRAINING}",
                        "AbsenceDeclared"),
                arguments(
                        "standInAtPermanence",
                        Standing.ABSENT,
                        before,
                        other,
                        BY_OTHER + ", holderId: '" + LIBRARY + "'" + ON_DAY + "}",
                        "SubstituteFound"),
                arguments(
                        "recordPermanenceSession",
                        Standing.RUNNING,
                        day,
                        counter,
                        BY_COUNTER + ON_DAY + ", presentIds: ['" + LIBRARY + "'], attendance: [{category: LEARNING,"
                                + " people: 3}], appointmentsKept: 1, appointmentsMissed: 0}",
                        "SessionHeld"),
                arguments(
                        "bookAppointment",
                        Standing.RUNNING,
                        before,
                        other,
                        BY_OTHER + ", beneficiaryId: '" + PERSON + "'" + ON_DAY + ", startsAt: '16:30'}",
                        "AppointmentBooked"),
                arguments(
                        "moveAppointment",
                        Standing.RUNNING,
                        before,
                        other,
                        BY_OTHER + OF_APPOINTMENT + ON_DAY + ", startsAt: '16:30'}",
                        "AppointmentMoved"),
                arguments(
                        "cancelAppointment",
                        Standing.RUNNING,
                        before,
                        library,
                        BY_LIBRARY + OF_APPOINTMENT + ", reason: SOLVED_OTHERWISE}",
                        "AppointmentCancelled"),
                arguments(
                        "recordAppointment",
                        Standing.RUNNING,
                        day,
                        counter,
                        BY_COUNTER + OF_APPOINTMENT + ", kept: false}",
                        "AppointmentMissed"));
    }

    @Test
    void no_mutation_is_left_out() {
        Memory<JointPermanenceCommand> store = new Memory<>(JointPermanenceCommand.class, Sample.structures());
        assertThat(new Mutations(store, People.COUNTER).answering("JointPermanencePayload"))
                .containsExactlyInAnyOrderElementsOf(
                        good().map(row -> (String) row.get()[0]).toList());
    }

    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource("bad")
    void what_is_wrong_is_told_by_code_and_nothing_is_recorded(
            String mutation, Standing at, Actor actor, String input, List<String> expected) {
        Memory<JointPermanenceCommand> store = new Memory<>(JointPermanenceCommand.class, Sample.at(at));
        new Mutations(store, actor).refuses(store::events, mutation, input, expected);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments(
                        "proposePermanence",
                        Standing.ENDED,
                        People.COUNTER,
                        PROPOSE.replace("structureId: '" + LIBRARY, "structureId: 'nobody"),
                        List.of("INVALID_ID holders[1].structureId")),
                arguments(
                        "proposePermanence",
                        Standing.ENDED,
                        People.COUNTER,
                        PROPOSE.replace(", until: '2026-06-30'", "").replace("capacity: 8", "capacity: 0"),
                        List.of("CAPACITY_OUT_OF_RANGE capacity", "NO_END until")),
                arguments(
                        "proposePermanence",
                        Standing.ENDED,
                        People.COUNTER,
                        PROPOSE.replace("exceptions: ['2026-04-01']", "exceptions: ['2026-04-01', '2026-04-01']"),
                        List.of("EXCEPTION_TWICE exceptions")),
                arguments(
                        "proposePermanence",
                        Standing.RUNNING,
                        People.COUNTER,
                        PROPOSE.replace("2026-03-18", "2026-03-17")
                                .replace("09:00", "16:00")
                                .replace("12:00", "18:00")
                                .replace(", exceptions: ['2026-04-01']", ""),
                        List.of("STRUCTURE_TAKEN")),
                arguments(
                        "amendPermanence",
                        Standing.RUNNING,
                        People.COUNTER,
                        BY_COUNTER + ", " + SCHEDULE.replace(STOP, Sample.ELSEWHERE) + "}",
                        List.of("PLACE_ELSEWHERE")),
                arguments(
                        "agreeToPermanence",
                        Standing.PROPOSED,
                        People.OTHER,
                        BY_OTHER + "}",
                        List.of("NOT_YOUR_PERMANENCE")),
                arguments(
                        "confirmPresence",
                        Standing.RUNNING,
                        People.LIBRARY,
                        BY_LIBRARY + ", day: '2026-03-18'}",
                        List.of("NO_SESSION_THAT_DAY")),
                arguments(
                        "bookAppointment",
                        Standing.PROPOSED,
                        People.OTHER,
                        BY_OTHER + ", beneficiaryId: '" + PERSON + "'" + ON_DAY + ", startsAt: '16:30'}",
                        List.of("NOT_RUNNING")),
                arguments(
                        "recordAppointment",
                        Standing.RUNNING,
                        People.COUNTER,
                        BY_COUNTER + OF_APPOINTMENT + ", kept: true}",
                        List.of("DAY_NOT_COME")));
    }

    private static final class Mutations extends Client {

        Mutations(Memory<JointPermanenceCommand> store, Actor actor) {
            super(
                    actor,
                    context -> context.registerBean(
                            JointPermanenceMutations.class, () -> new JointPermanenceMutations(store)),
                    "graphql/joint-permanence-mutations.graphqls",
                    "graphql/cartography-mutations.graphqls");
        }
    }
}
