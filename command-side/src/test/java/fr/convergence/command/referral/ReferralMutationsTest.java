package fr.convergence.command.referral;

import static fr.convergence.command.referral.Sample.COUNTER;
import static fr.convergence.command.referral.Sample.LIBRARY;
import static fr.convergence.command.referral.Sample.OTHER;
import static fr.convergence.command.referral.Sample.PERSON;
import static fr.convergence.command.referral.Sample.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.convergence.command.Client;
import fr.convergence.command.Memory;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.referral.ReferralStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferralMutationsTest {

    private static final String ON = "{referralId: '" + REFERRAL + "', structureId: '";
    private static final String SENDER = ON + LIBRARY + "'";
    private static final String RECEIVER = ON + COUNTER + "'";
    private static final String TO = ", receiverId: '" + COUNTER + "'";
    private static final String NEED = "need: {theme: ADMINISTRATIVE_PROCEDURES, procedure: \"Prime d'activité\","
            + " operator: cnaf, level: LEVEL_1, mode: DO_WITH}";
    private static final String SITUATION = "situation: {autonomy: AUTONOMOUS, urgency: URGENT, constrained: false,"
            + " equipment: [PHONE], mobility: TRAVELS, contactPreference: PHONE, handover: true, nonDigital: false,"
            + " email: true, franceConnect: false}";

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void each_mutation_is_done_by_the_document_clients_send(
            String mutation, ReferralStatus at, Actor actor, String input, String recorded) {
        Memory<ReferralCommand> store = new Memory<>(ReferralCommand.class, Sample.at(at));
        Map<String, Object> answer = client(store, actor).send(mutation, input);
        assertThat(Client.rejections(answer)).isEmpty();
        assertThat(answer)
                .containsEntry("position", "position-" + store.events().size());
        assertThat(store.events().stream()
                        .skip(Sample.at(at).events().size())
                        .map(event -> event.getClass().getSimpleName()))
                .contains(recorded);
    }

    static Stream<Arguments> good() {
        Actor sender = People.SENDER;
        Actor receiver = People.RECEIVER;
        return Stream.of(
                arguments(
                        "draftReferral",
                        ReferralStatus.DRAFT,
                        sender,
                        "{structureId: '" + LIBRARY + "', " + NEED + ", " + SITUATION + ", agreement: {form: WRITTEN}}",
                        "AgreementRecorded"),
                arguments(
                        "assessReferral",
                        ReferralStatus.DRAFT,
                        sender,
                        SENDER + ", situation: {notAssessed: NO_TIME, urgency: ORDINARY, constrained: true}}",
                        "SituationAssessed"),
                arguments(
                        "recordAgreement",
                        ReferralStatus.DRAFT,
                        sender,
                        SENDER + ", form: MANDATE}",
                        "AgreementRecorded"),
                arguments(
                        "sendReferral",
                        ReferralStatus.DRAFT,
                        sender,
                        SENDER + ", receiverIds: ['" + COUNTER + "'], commune: '49301'}",
                        "ReferralSent"),
                arguments(
                        "recordCall",
                        ReferralStatus.SENT,
                        sender,
                        SENDER + TO + ", result: TAKEN_OVER}",
                        "CallRecorded"),
                arguments(
                        "withdrawReferral",
                        ReferralStatus.SENT,
                        sender,
                        SENDER + TO + ", reason: SENT_BY_MISTAKE}",
                        "ReferralWithdrawn"),
                arguments(
                        "requestCancellation",
                        ReferralStatus.ACCEPTED,
                        sender,
                        SENDER + TO + ", reason: PERSON_CHANGED_MIND}",
                        "CancellationRequested"),
                arguments("confirmOutcome", ReferralStatus.CLOSED, sender, SENDER + TO + "}", "OutcomeConfirmed"),
                arguments("acknowledgeReferral", ReferralStatus.SENT, receiver, RECEIVER + "}", "ReferralReceived"),
                arguments("startReview", ReferralStatus.RECEIVED, receiver, RECEIVER + "}", "ReviewStarted"),
                arguments("acceptReferral", ReferralStatus.SENT, receiver, RECEIVER + "}", "ReferralAccepted"),
                arguments(
                        "declineReferral",
                        ReferralStatus.SENT,
                        receiver,
                        RECEIVER + ", reasons: [SESSION_FULL, NOT_SUITABLE]}",
                        "ReferralDeclined"),
                arguments(
                        "redirectReferral",
                        ReferralStatus.SENT,
                        receiver,
                        RECEIVER + ", toId: '" + OTHER + "', reason: OUT_OF_SCOPE}",
                        "ReferralSent"),
                arguments("startWork", ReferralStatus.ACCEPTED, receiver, RECEIVER + "}", "WorkStarted"),
                arguments(
                        "recordContact",
                        ReferralStatus.ACCEPTED,
                        receiver,
                        RECEIVER + ", means: PHONE, result: APPOINTMENT_MADE}",
                        "ContactRecorded"),
                arguments(
                        "relayNeed",
                        ReferralStatus.IN_PROGRESS,
                        receiver,
                        RECEIVER + ", operator: cnaf, channel: ADMINISTRATION_PLUS}",
                        "NeedRelayed"),
                arguments(
                        "holdWork",
                        ReferralStatus.IN_PROGRESS,
                        receiver,
                        RECEIVER + ", reason: WAITING_LIST}",
                        "WorkHeld"),
                arguments("resumeWork", ReferralStatus.ON_HOLD, receiver, RECEIVER + "}", "WorkResumed"),
                arguments(
                        "closeReferral",
                        ReferralStatus.IN_PROGRESS,
                        receiver,
                        RECEIVER + ", outcome: HEARD, satisfaction: SATISFIED, autonomyAfter: AUTONOMOUS}",
                        "ReferralClosed"),
                arguments(
                        "reopenReferral",
                        ReferralStatus.CLOSED,
                        receiver,
                        RECEIVER + ", reason: NOT_SOLVED}",
                        "ReferralReopened"),
                arguments(
                        "confirmCancellation",
                        ReferralStatus.CANCELLATION_REQUESTED,
                        receiver,
                        RECEIVER + "}",
                        "ReferralCancelled"),
                arguments("renewReferralLink", ReferralStatus.SENT, sender, SENDER + TO + "}", "LinkRenewalRequested"),
                arguments("revokeReferralLink", ReferralStatus.SENT, sender, SENDER + TO + "}", "ReferralLinkRevoked"),
                arguments("withdrawAgreement", ReferralStatus.SENT, sender, person(), "BeneficiaryErased"),
                arguments("eraseBeneficiary", ReferralStatus.CLOSED, sender, person(), "BeneficiaryErased"));
    }

    private static String person() {
        return "{beneficiaryId: '" + PERSON + "', structureId: '" + LIBRARY + "'}";
    }

    @Test
    void what_came_back_from_the_operator_is_noted_after_the_need_was_relayed() {
        Memory<ReferralCommand> store = new Memory<>(ReferralCommand.class, Sample.at(ReferralStatus.IN_PROGRESS));
        Client client = client(store, People.RECEIVER);
        client.refuses(
                store::events,
                "recordRelayAnswer",
                RECEIVER + ", operator: cnaf, result: REFUSED}",
                List.of("NOT_RELAYED"));
        client.send("relayNeed", RECEIVER + ", operator: cnaf, channel: OTHER}");
        assertThat(Client.rejections(client.send("recordRelayAnswer", RECEIVER + ", operator: cnaf, result: REFUSED}")))
                .isEmpty();
    }

    @Test
    void a_redirection_answers_the_referral_it_began() {
        Memory<ReferralCommand> store = new Memory<>(ReferralCommand.class, Sample.at(ReferralStatus.SENT));
        Map<String, Object> answer = client(store, People.RECEIVER)
                .send("redirectReferral", RECEIVER + ", toId: '" + OTHER + "', reason: OTHER}");
        assertThat(answer.get("nextId")).isNotNull().isNotEqualTo(REFERRAL);
    }

    @Test
    void every_mutation_has_a_good_input_here() {
        TreeSet<Object> tried = new TreeSet<>(good().map(row -> row.get()[0]).toList());
        tried.add("recordRelayAnswer");
        assertThat(tried)
                .isEqualTo(new TreeSet<>(
                        client(new Memory<>(ReferralCommand.class, Sample.story(List.of())), People.SENDER)
                                .names()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void bad_input_is_refused_by_code_and_stores_nothing(
            String mutation, ReferralStatus at, Actor actor, String input, List<String> expected) {
        Memory<ReferralCommand> store = new Memory<>(ReferralCommand.class, Sample.at(at));
        client(store, actor).refuses(store::events, mutation, input, expected);
    }

    static Stream<Arguments> bad() {
        return Stream.concat(
                good().map(row -> arguments(
                        row.get()[0], row.get()[1], People.AUDITOR.actor, row.get()[3], List.of("NOT_ALLOWED"))),
                Stream.of(
                        arguments(
                                "draftReferral",
                                ReferralStatus.DRAFT,
                                People.SENDER,
                                "{structureId: here, commandId: x, beneficiaryId: y, followsId: z}",
                                List.of(
                                        "COMMAND_ID_INVALID commandId",
                                        "INVALID_ID structureId",
                                        "INVALID_ID beneficiaryId",
                                        "INVALID_ID followsId")),
                        arguments(
                                "draftReferral",
                                ReferralStatus.DRAFT,
                                People.SENDER,
                                "{structureId: '" + LIBRARY + "', need: {theme: ADMINISTRATIVE_PROCEDURES,"
                                        + " procedure: 'Appeler le 06 12 34 56 78', level: LEVEL_1, mode: INFORM}}",
                                List.of("LOOKS_LIKE_PERSONAL_DATA need.procedure")),
                        arguments(
                                "sendReferral",
                                ReferralStatus.DRAFT,
                                People.SENDER,
                                SENDER + ", receiverIds: [x, '" + COUNTER + "']}",
                                List.of("INVALID_ID receiverIds[0]")),
                        arguments(
                                "acceptReferral",
                                ReferralStatus.DECLINED,
                                People.RECEIVER,
                                RECEIVER + "}",
                                List.of("WRONG_STATE")),
                        arguments(
                                "renewReferralLink",
                                ReferralStatus.SENT,
                                People.SENDER,
                                SENDER + ", receiverId: '" + OTHER + "'}",
                                List.of("NOT_YOUR_REFERRAL receiverId")),
                        arguments(
                                "revokeReferralLink",
                                ReferralStatus.SENT,
                                People.COORDINATOR_ELSEWHERE.actor,
                                SENDER + TO + "}",
                                List.of("NOT_ALLOWED")),
                        arguments(
                                "acceptReferral",
                                ReferralStatus.SENT,
                                People.AGENT_OF_ANOTHER.actor,
                                ON + OTHER + "'}",
                                List.of("NOT_YOUR_REFERRAL")),
                        arguments(
                                "acceptReferral",
                                ReferralStatus.SENT,
                                People.RECEIVER,
                                "{referralId: '" + OTHER + "', structureId: '" + COUNTER + "'}",
                                List.of("UNKNOWN_REFERRAL"))));
    }

    private static Client client(Memory<ReferralCommand> store, Actor actor) {
        return new Mutations(store, actor);
    }

    private static final class Mutations extends Client {

        Mutations(Memory<ReferralCommand> store, Actor actor) {
            super(
                    actor,
                    context -> {
                        context.registerBean(ReferralMutations.class, () -> new ReferralMutations(store));
                        context.registerBean(ReceiverMutations.class, () -> new ReceiverMutations(store));
                        context.registerBean(LinkMutations.class, () -> new LinkMutations(store));
                        context.registerBean(BeneficiaryMutations.class, () -> new BeneficiaryMutations(store));
                    },
                    "graphql/referral-mutations.graphqls");
        }
    }
}
