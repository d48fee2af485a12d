package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.Sample.ACTION;
import static fr.convergence.command.gathering.Sample.COUNTER;
import static fr.convergence.command.gathering.Sample.DECISION;
import static fr.convergence.command.gathering.Sample.FIRST;
import static fr.convergence.command.gathering.Sample.GATHERING;
import static fr.convergence.command.gathering.Sample.LIBRARY;
import static fr.convergence.command.gathering.Sample.OTHER;
import static fr.convergence.command.gathering.Sample.PERSON;
import static fr.convergence.command.gathering.Sample.POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.convergence.command.Client;
import fr.convergence.command.Memory;
import fr.convergence.command.Story;
import fr.convergence.kernel.access.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GatheringMutationsTest {

    private static final String ON = "{gatheringId: '" + GATHERING + "'";
    private static final String ORGANISER = ON + ", structureId: '" + COUNTER + "'";
    private static final String INVITED = ON + ", structureId: '" + LIBRARY + "'";
    private static final String TIME = "day: '2026-04-02', startsAt: '09:00', endsAt: '12:30'";
    private static final String TERMS = "organiserIds: ['" + COUNTER + "'], title: Formation, openToAll: true";
    private static final String PLAN = "{structureId: '" + COUNTER + "', kind: CROSS_TRAINING, " + TIME + ", " + TERMS
            + ", programme: Une matinée, trainingTopics: [ONLINE_SAFETY]}";
    private static final String OF_ENROLMENT = ", enrolmentId: '" + FIRST + "'";
    private static final String OF_POINT = ", pointId: '" + POINT + "'";
    private static final String OF_ACTION = ", followUpId: '" + ACTION + "'";

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void each_mutation_is_done_by_the_document_clients_send(
            String mutation, Standing at, LocalDate day, Actor actor, String input, String recorded) {
        Story<GatheringCommand> before = Sample.at(at).on(day);
        Memory<GatheringCommand> store = new Memory<>(GatheringCommand.class, before);
        Map<String, Object> answer = new Mutations(store, actor).send(mutation, input);
        assertThat(Client.rejections(answer)).isEmpty();
        assertThat(answer)
                .containsEntry("position", "position-" + store.events().size());
        assertThat(store.events().stream()
                        .skip(before.events().size())
                        .map(event -> event.getClass().getSimpleName()))
                .contains(recorded);
    }

    private static Arguments early(String mutation, Standing at, Actor actor, String input, String recorded) {
        return arguments(mutation, at, Sample.TODAY, actor, input + "}", recorded);
    }

    private static Arguments late(String mutation, Standing at, Actor actor, String input, String recorded) {
        return arguments(mutation, at, Sample.AFTER, actor, input + "}", recorded);
    }

    static Stream<Arguments> good() {
        Actor organiser = People.ORGANISER;
        Actor invited = People.INVITED;
        Actor coordinator = People.COORDINATOR.actor;
        return Stream.of(
                arguments("planGathering", Standing.PLANNED, Sample.TODAY, organiser, PLAN, "GatheringPlanned"),
                early(
                        "amendGathering",
                        Standing.FULL,
                        organiser,
                        ORGANISER + ", " + TERMS + ", capacity: 3",
                        "PlaceGiven"),
                early("moveGathering", Standing.FULL, coordinator, ON + ", " + TIME, "GatheringMoved"),
                early("cancelGathering", Standing.FULL, organiser, ORGANISER + ", reason: OTHER", "GatheringCancelled"),
                late(
                        "recordGatheringHeld",
                        Standing.FULL,
                        organiser,
                        ORGANISER + ", presentIds: ['" + COUNTER + "'], peopleReceived: 4",
                        "GatheringHeld"),
                early(
                        "inviteStructures",
                        Standing.FULL,
                        coordinator,
                        ON + ", invitedIds: ['" + OTHER + "', '" + LIBRARY + "']",
                        "StructureInvited"),
                early(
                        "withdrawInvitation",
                        Standing.FULL,
                        organiser,
                        ORGANISER + ", invitedId: '" + LIBRARY + "'",
                        "InvitationWithdrawn"),
                early("comeToGathering", Standing.INVITED, invited, INVITED + ", seats: 3", "InvitationAccepted"),
                early(
                        "declineGathering",
                        Standing.COMING,
                        invited,
                        INVITED + ", reason: TOO_FAR",
                        "InvitationDeclined"),
                early(
                        "enrolPerson",
                        Standing.PLANNED,
                        invited,
                        INVITED + ", beneficiaryId: '" + PERSON + "'",
                        "PersonEnrolled"),
                early(
                        "cancelEnrolment",
                        Standing.FULL,
                        organiser,
                        ORGANISER + OF_ENROLMENT + ", reason: BY_PERSON",
                        "EnrolmentCancelled"),
                late(
                        "recordEnrolments",
                        Standing.FULL,
                        organiser,
                        ORGANISER + ", missedIds: ['" + FIRST + "']",
                        "EnrolmentMissed"),
                early("addAgendaPoint", Standing.FULL, coordinator, ON + ", subject: Bilan, minutes: 15", "PointAdded"),
                early("removeAgendaPoint", Standing.FULL, invited, INVITED + OF_POINT, "PointRemoved"),
                late(
                        "recordDecision",
                        Standing.HELD,
                        organiser,
                        ORGANISER + OF_POINT + ", decision: Recommencer",
                        "DecisionRecorded"),
                late(
                        "agreeFollowUp",
                        Standing.AGREED,
                        coordinator,
                        ON + ", decisionId: '" + DECISION + "', action: Prévenir, dueOn: '2026-06-01'",
                        "FollowUpAgreed"),
                late(
                        "postponeFollowUp",
                        Standing.AGREED,
                        invited,
                        INVITED + OF_ACTION + ", dueOn: '2026-06-01'",
                        "FollowUpPostponed"),
                late("completeFollowUp", Standing.AGREED, organiser, ORGANISER + OF_ACTION, "FollowUpDone"),
                late(
                        "abandonFollowUp",
                        Standing.AGREED,
                        coordinator,
                        ON + OF_ACTION + ", reason: REPLACED",
                        "FollowUpAbandoned"));
    }

    @Test
    void every_mutation_has_a_good_input_here() {
        Mutations client = new Mutations(new Memory<>(GatheringCommand.class, Sample.planned()), People.ORGANISER);
        assertThat(new TreeSet<>(good().map(row -> (String) row.get()[0]).toList()))
                .isEqualTo(new TreeSet<>(client.answering("GatheringPayload")));
    }

    @Test
    void what_is_announced_again_under_the_same_command_is_one_gathering() {
        Memory<GatheringCommand> store = new Memory<>(GatheringCommand.class, Sample.structures());
        Mutations client = new Mutations(store, People.ORGANISER);
        String command = "commandId: '0f8fad5b-d9cb-469f-a165-70867728950e'";
        Map<String, Object> first = client.send("planGathering", PLAN, command);
        assertThat(client.send("planGathering", PLAN, command)).isEqualTo(first);
        assertThat(first.get("gatheringId")).isNotNull();
    }

    @Test
    void what_of_a_gathering_was_touched_is_told() {
        Memory<GatheringCommand> store = new Memory<>(GatheringCommand.class, Sample.full());
        Mutations client = new Mutations(store, People.INVITED);
        assertThat(client.send("removeAgendaPoint", INVITED + OF_POINT + "}")).containsEntry("subjectId", POINT);
    }

    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource("bad")
    void what_is_wrong_is_told_by_code_and_nothing_is_recorded(
            String mutation, Standing at, Actor actor, String input, List<String> expected) {
        Memory<GatheringCommand> store = new Memory<>(GatheringCommand.class, Sample.at(at));
        new Mutations(store, actor).refuses(store::events, mutation, input, expected);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments(
                        "planGathering",
                        Standing.PLANNED,
                        People.ORGANISER,
                        PLAN.replace(COUNTER, "nobody"),
                        List.of("INVALID_ID structureId", "INVALID_ID organiserIds[0]")),
                arguments(
                        "planGathering",
                        Standing.PLANNED,
                        People.ORGANISER,
                        PLAN.replace("12:30", "08:30").replace("CROSS_TRAINING", "PARTNER_CAFE"),
                        List.of("ENDS_BEFORE_IT_BEGINS endsAt", "TOPIC_UNEXPECTED trainingTopics")),
                arguments(
                        "comeToGathering",
                        Standing.PLANNED,
                        People.INVITED,
                        INVITED + ", seats: 1}",
                        List.of("NOT_INVITED")),
                arguments(
                        "comeToGathering",
                        Standing.INVITED,
                        People.INVITED,
                        INVITED + ", seats: 0}",
                        List.of("SEATS_OUT_OF_RANGE seats")),
                arguments(
                        "cancelGathering",
                        Standing.HELD,
                        People.ORGANISER,
                        ORGANISER + ", reason: OTHER}",
                        List.of("GATHERING_HELD")),
                arguments(
                        "removeAgendaPoint",
                        Standing.FULL,
                        People.ORGANISER,
                        ORGANISER + ", pointId: '" + OTHER + "'}",
                        List.of("UNKNOWN_POINT")));
    }

    private static final class Mutations extends Client {

        Mutations(Memory<GatheringCommand> store, Actor actor) {
            super(
                    actor,
                    context -> context.registerBean(GatheringMutations.class, () -> new GatheringMutations(store)),
                    "graphql/gathering-mutations.graphqls");
        }
    }
}
