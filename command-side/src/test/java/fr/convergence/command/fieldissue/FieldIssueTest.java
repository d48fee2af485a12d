package fr.convergence.command.fieldissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.convergence.command.Client;
import fr.convergence.command.Memory;
import fr.convergence.command.Story;
import fr.convergence.command.cartography.CartographyDecisions;
import fr.convergence.command.fieldissue.FieldIssueCommand.AcknowledgeIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.AnswerIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.OfAddressee;
import fr.convergence.command.fieldissue.FieldIssueCommand.OfStructure;
import fr.convergence.command.fieldissue.FieldIssueCommand.PassOnIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.RaiseIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.Recipient;
import fr.convergence.command.fieldissue.FieldIssueCommand.ReopenIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.ShareIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.WithdrawIssue;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAcknowledged;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAnswered;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueShared;
import fr.convergence.kernel.gathering.IssueAddressee;
import fr.convergence.kernel.gathering.IssueTopic;
import fr.convergence.kernel.gathering.IssueWithdrawal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An issue that a counter raises, that a library meets too, and that the coordination answers. */
class FieldIssueTest {

    private static final String COUNTER = "d41d8cd9-8f00-4204-a980-0998ecf8427e";
    private static final String LIBRARY = "3f6b8c1e-52b1-4f0e-9f55-0d0a7b1f6a10";
    private static final String ELSEWHERE = "c81e728d-9d4c-4f63-af06-7f89cc14862c";
    private static final String ISSUE = "70efdf2e-c9b0-4607-9795-c442636b55fb";
    private static final Recipient COORDINATION = new Recipient(IssueAddressee.COORDINATION, null);
    private static final Recipient HUB = new Recipient(IssueAddressee.HUB, null);
    private static final Actor AGENT = actor(Role.AGENT, COUNTER, "49");
    private static final Actor MEDIATOR = actor(Role.MEDIATOR, LIBRARY, "49");
    private static final Actor COORDINATOR = actor(Role.COORDINATOR, null, "49");
    private static final RaiseIssue RAISE = raise(COORDINATION, "Le site ferme à 17 h.");
    private static final ShareIssue SHARE = new ShareIssue(ISSUE, LIBRARY);
    private static final AcknowledgeIssue ACKNOWLEDGE = new AcknowledgeIssue(ISSUE);
    private static final PassOnIssue PASS_ON = new PassOnIssue(ISSUE, HUB);
    private static final AnswerIssue ANSWER = new AnswerIssue(ISSUE, "Il ferme à 19 h désormais.");
    private static final ReopenIssue REOPEN = new ReopenIssue(ISSUE, COUNTER, "Toujours 17 h.");
    private static final WithdrawIssue WITHDRAW = new WithdrawIssue(ISSUE, COUNTER, IssueWithdrawal.SOLVED);

    private static Actor actor(Role role, @Nullable String structure, String department) {
        return new Actor("somebody", role, structure, List.of(department));
    }

    private static RaiseIssue raise(Recipient recipient, String description) {
        return new RaiseIssue(ISSUE, COUNTER, recipient, IssueTopic.PROCEDURE_UNUSABLE, description);
    }

    private static StructureRegistered registered(String id, String commune) {
        return new StructureRegistered(id, Map.of("NAME", List.of("Structure"), "COMMUNE", List.of(commune)));
    }

    private static Story<FieldIssueCommand> structures() {
        return new Story<>(
                new FieldIssueDecider(new CartographyDecisions().structures()),
                List.<DomainEvent>of(
                        registered(COUNTER, "49301"), registered(LIBRARY, "49007"), registered(ELSEWHERE, "44109")),
                AGENT,
                LocalDate.of(2026, 3, 9));
    }

    private static Story<FieldIssueCommand> at(IssueStage stage) {
        Story<FieldIssueCommand> raised = structures().after(RAISE);
        return switch (stage) {
            case RAISED -> raised;
            case ACKNOWLEDGED -> raised.by(COORDINATOR).after(ACKNOWLEDGE);
            case ANSWERED -> raised.by(COORDINATOR).after(ANSWER);
            case WITHDRAWN -> raised.after(WITHDRAW);
        };
    }

    private static Actor whoMay(FieldIssueCommand command) {
        return switch (command) {
            case OfAddressee _ -> COORDINATOR;
            case ShareIssue _ -> MEDIATOR;
            case OfStructure _ -> AGENT;
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transitions")
    void each_command_does_where_the_issue_stands_what_the_table_says(
            FieldIssueCommand command, List<String> expected) {
        assertThat(Arrays.stream(IssueStage.values())
                        .map(stage -> at(stage).by(whoMay(command)).told(command)))
                .isEqualTo(expected);
    }

    /** For an issue that is raised, acknowledged, answered, withdrawn. */
    static Stream<Arguments> transitions() {
        return Stream.of(
                arguments(RAISE, List.of("nothing", "nothing", "nothing", "nothing")),
                arguments(SHARE, List.of("IssueShared", "IssueShared", "IssueShared", "WRONG_STATE")),
                arguments(ACKNOWLEDGE, List.of("IssueAcknowledged", "nothing", "WRONG_STATE", "WRONG_STATE")),
                arguments(PASS_ON, List.of("IssuePassedOn", "IssuePassedOn", "WRONG_STATE", "WRONG_STATE")),
                arguments(ANSWER, List.of("IssueAnswered", "IssueAnswered", "nothing", "WRONG_STATE")),
                arguments(REOPEN, List.of("WRONG_STATE", "WRONG_STATE", "IssueReopened", "WRONG_STATE")),
                arguments(WITHDRAW, List.of("IssueWithdrawn", "IssueWithdrawn", "WRONG_STATE", "nothing")));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_those_who_animate_the_department_answer(Role role) {
        Story<FieldIssueCommand> raised = structures().after(RAISE);
        String structure = role.ground() == Role.Ground.STRUCTURE ? COUNTER : null;
        boolean may = role == Role.COORDINATOR || role == Role.NETWORK_ANIMATOR;
        String expected = may ? "IssueAnswered" : "NOT_ALLOWED";
        assertThat(raised.by(actor(role, structure, "49")).told(ANSWER)).isEqualTo(expected);
        raised.by(actor(role, structure, "44")).refuses(ANSWER, "NOT_ALLOWED");
    }

    @Test
    void a_hub_and_an_operator_answer_what_is_raised_to_them_now_and_nothing_else() {
        Actor hub = actor(Role.HUB, null, "49");
        Actor cnaf = Actor.ofOperator("o", "cnaf", List.of("49"));
        Story<FieldIssueCommand> raised = structures().after(RAISE);
        Story<FieldIssueCommand> toHub = raised.by(COORDINATOR).after(PASS_ON);
        Story<FieldIssueCommand> toCnaf =
                raised.by(COORDINATOR).after(new PassOnIssue(ISSUE, new Recipient(IssueAddressee.OPERATOR, "cnaf")));
        for (FieldIssueCommand command : List.of(ACKNOWLEDGE, ANSWER)) {
            raised.by(hub).refuses(command, "NOT_ALLOWED");
            raised.by(cnaf).refuses(command, "NOT_ALLOWED");
            toHub.by(cnaf).refuses(command, "NOT_ALLOWED");
            toHub.by(actor(Role.HUB, null, "44")).refuses(command, "NOT_ALLOWED");
            toCnaf.by(hub).refuses(command, "NOT_ALLOWED");
            toCnaf.by(Actor.ofOperator("o", "cnam", List.of("49"))).refuses(command, "NOT_ALLOWED");
            toCnaf.by(Actor.ofOperator("o", "cnaf", List.of("44"))).refuses(command, "NOT_ALLOWED");
        }
        assertThat(toHub.by(hub).told(ACKNOWLEDGE)).isEqualTo("IssueAcknowledged");
        assertThat(toHub.by(hub).told(ANSWER)).isEqualTo("IssueAnswered");
        assertThat(toCnaf.by(cnaf).told(ANSWER)).isEqualTo("IssueAnswered");
        raised.by(actor(Role.OBSERVER, null, "49")).refuses(ANSWER, "NOT_ALLOWED");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_who_works_in_a_structure_or_coordinates_its_department_raises_for_it(Role role) {
        boolean may = role.ground() == Role.Ground.STRUCTURE || role == Role.COORDINATOR;
        assertThat(structures().by(actor(role, COUNTER, "49")).told(RAISE))
                .isEqualTo(may ? "IssueRaised" : "NOT_ALLOWED");
    }

    @Test
    void an_issue_belongs_to_the_department_of_the_structure_that_raises_it() {
        structures()
                .causes(
                        RAISE,
                        new IssueRaised(
                                ISSUE,
                                COUNTER,
                                "49",
                                IssueAddressee.COORDINATION,
                                null,
                                IssueTopic.PROCEDURE_UNUSABLE,
                                "Le site ferme à 17 h."));
    }

    @Test
    void an_operator_is_known_and_named_where_the_issue_is_raised_to_one() {
        String known = Operators.current().all().getFirst().code();
        structures()
                .refuses(raise(new Recipient(IssueAddressee.OPERATOR, null), "Trop long."), "OPERATOR_MISSING operator")
                .refuses(raise(new Recipient(IssueAddressee.OPERATOR, "X"), "Trop long."), "UNKNOWN_OPERATOR operator")
                .refuses(
                        raise(new Recipient(IssueAddressee.HUB, known), " "),
                        "OPERATOR_UNEXPECTED operator",
                        "BLANK_VALUE description");
        assertThat(structures().told(raise(new Recipient(IssueAddressee.OPERATOR, known), "Trop long.")))
                .isEqualTo("IssueRaised");
    }

    @Test
    void what_is_written_holds_no_number_of_anybody_and_names_nobody() {
        structures()
                .refuses(raise(COORDINATION, "Appeler le 02 41 00 00 00"), "LOOKS_LIKE_PERSONAL_DATA description")
                .refuses(raise(COORDINATION, "Voir Mme Dupont"), "PERSONAL_CONTACT description")
                .refuses(raise(COORDINATION, "x".repeat(2_001)), "TOO_LONG description");
    }

    @Test
    void another_structure_of_the_department_meets_the_same_once() {
        at(IssueStage.RAISED)
                .refuses(new ShareIssue(ISSUE, COUNTER), "RAISES_IT")
                .by(actor(Role.AGENT, ELSEWHERE, "44"))
                .refuses(new ShareIssue(ISSUE, ELSEWHERE), "OTHER_DEPARTMENT")
                .by(MEDIATOR)
                .causes(SHARE, new IssueShared(ISSUE, LIBRARY))
                .after(SHARE)
                .causesNothing(SHARE);
    }

    @Test
    void who_it_is_passed_on_to_takes_note_of_it_anew() {
        at(IssueStage.ACKNOWLEDGED)
                .causesNothing(new PassOnIssue(ISSUE, COORDINATION))
                .after(PASS_ON)
                .causesNothing(PASS_ON)
                .causes(ACKNOWLEDGE, new IssueAcknowledged(ISSUE));
    }

    @Test
    void who_raised_it_says_what_the_answer_lacks_and_is_answered_anew() {
        at(IssueStage.ANSWERED)
                .by(MEDIATOR)
                .refuses(new ReopenIssue(ISSUE, LIBRARY, "Rien"), "NOT_YOUR_ISSUE")
                .by(AGENT)
                .after(REOPEN)
                .causesNothing(REOPEN)
                .by(COORDINATOR)
                .causes(ACKNOWLEDGE, new IssueAcknowledged(ISSUE))
                .causes(ANSWER, new IssueAnswered(ISSUE, ANSWER.answer()));
    }

    @Test
    void nobody_answers_what_nobody_raised() {
        structures().by(COORDINATOR).refuses(ANSWER, "UNKNOWN_ISSUE");
        at(IssueStage.RAISED).refuses(raise(COORDINATION, "Autre chose."), "ALREADY_RAISED");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void each_mutation_is_done_by_the_document_clients_send(
            String mutation, IssueStage stage, Actor actor, String input, String recorded) {
        Memory<FieldIssueCommand> store = new Memory<>(FieldIssueCommand.class, at(stage));
        Map<String, Object> answer = new Mutations(store, actor).send(mutation, input);
        assertThat(Client.rejections(answer)).isEmpty();
        assertThat(store.events().getLast().getClass().getSimpleName()).isEqualTo(recorded);
    }

    static Stream<Arguments> inputs() {
        String on = "{issueId: '" + ISSUE + "'";
        String raised =
                "{structureId: '" + COUNTER + "', addressee: HUB, topic: EQUIPMENT, description: Plus de fibre}";
        return Stream.of(
                arguments("raiseIssue", IssueStage.RAISED, AGENT, raised, "IssueRaised"),
                arguments(
                        "shareIssue",
                        IssueStage.RAISED,
                        MEDIATOR,
                        on + ", structureId: '" + LIBRARY + "'}",
                        "IssueShared"),
                arguments("acknowledgeIssue", IssueStage.RAISED, COORDINATOR, on + "}", "IssueAcknowledged"),
                arguments("passOnIssue", IssueStage.RAISED, COORDINATOR, on + ", addressee: HUB}", "IssuePassedOn"),
                arguments("answerIssue", IssueStage.RAISED, COORDINATOR, on + ", answer: Merci}", "IssueAnswered"),
                arguments(
                        "reopenIssue",
                        IssueStage.ANSWERED,
                        AGENT,
                        on + ", structureId: '" + COUNTER + "', missing: Une date}",
                        "IssueReopened"),
                arguments(
                        "withdrawIssue",
                        IssueStage.RAISED,
                        AGENT,
                        on + ", structureId: '" + COUNTER + "', reason: SOLVED}",
                        "IssueWithdrawn"));
    }

    @Test
    void every_mutation_has_a_good_input_here() {
        Mutations client = new Mutations(new Memory<>(FieldIssueCommand.class, structures()), AGENT);
        assertThat(inputs().map(row -> (String) row.get()[0]))
                .containsExactlyInAnyOrderElementsOf(client.answering("FieldIssuePayload"));
    }

    private static final class Mutations extends Client {

        Mutations(Memory<FieldIssueCommand> store, Actor actor) {
            super(
                    actor,
                    context -> context.registerBean(FieldIssueMutations.class, () -> new FieldIssueMutations(store)),
                    "graphql/field-issue-mutations.graphqls");
        }
    }
}
