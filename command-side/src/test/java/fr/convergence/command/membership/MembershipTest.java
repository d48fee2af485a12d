package fr.convergence.command.membership;

import static fr.convergence.command.membership.Sample.AGENT;
import static fr.convergence.command.membership.Sample.COORDINATOR;
import static fr.convergence.command.membership.Sample.COUNTER;
import static fr.convergence.command.membership.Sample.ELSEWHERE;
import static fr.convergence.command.membership.Sample.HEAD;
import static fr.convergence.command.membership.Sample.HEAD_ELSEWHERE;
import static fr.convergence.command.membership.Sample.INTRODUCTION;
import static fr.convergence.command.membership.Sample.LIBRARY;
import static fr.convergence.command.membership.Sample.MEMBERSHIP;
import static fr.convergence.command.membership.Sample.NEWCOMER;
import static fr.convergence.command.membership.Sample.OPERATOR;
import static fr.convergence.command.membership.Sample.OTHER_MEMBERSHIP;
import static fr.convergence.command.membership.Sample.REQUEST;
import static fr.convergence.command.membership.Sample.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.convergence.command.Story;
import fr.convergence.command.membership.MembershipCommand.ChangeMembershipTerm;
import fr.convergence.command.membership.MembershipCommand.ConfirmMembership;
import fr.convergence.command.membership.MembershipCommand.DeclineMembership;
import fr.convergence.command.membership.MembershipCommand.EndMembership;
import fr.convergence.command.membership.MembershipCommand.GrantMembership;
import fr.convergence.command.membership.MembershipCommand.RequestMembership;
import fr.convergence.command.membership.MembershipCommand.WithdrawMembership;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.membership.MembershipEvent.MembershipConfirmed;
import fr.convergence.kernel.membership.MembershipEvent.MembershipGranted;
import fr.convergence.kernel.membership.MembershipEvent.MembershipRequested;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MembershipTest {

    private static final ConfirmMembership CONFIRM = new ConfirmMembership(MEMBERSHIP, null, null);
    private static final DeclineMembership DECLINE = new DeclineMembership(MEMBERSHIP);
    private static final WithdrawMembership WITHDRAW = new WithdrawMembership(MEMBERSHIP);
    private static final ChangeMembershipTerm CHANGE = new ChangeMembershipTerm(MEMBERSHIP, TODAY.plusDays(30));
    private static final EndMembership END = new EndMembership(MEMBERSHIP);
    private static final List<MembershipCommand> EACH = List.of(REQUEST, CONFIRM, DECLINE, WITHDRAW, CHANGE, END);

    private final Story<MembershipCommand> nothing = Sample.structures();
    private final Story<MembershipCommand> requested = nothing.after(REQUEST);
    private final Story<MembershipCommand> held = requested.by(COORDINATOR).after(CONFIRM);
    private final Story<MembershipCommand> declined = requested.by(COORDINATOR).after(DECLINE);
    private final Story<MembershipCommand> withdrawn = requested.by(NEWCOMER).after(WITHDRAW);
    private final Story<MembershipCommand> ended = held.by(COORDINATOR).after(END);

    private static List<String> told(Story<MembershipCommand> story, Actor actor) {
        return EACH.stream().map(story.by(actor)::told).toList();
    }

    @Test
    void who_asks_may_take_it_back_or_leave_and_decides_nothing() {
        String unknown = "UNKNOWN_MEMBERSHIP";
        assertThat(told(nothing, NEWCOMER))
                .containsExactly("MembershipRequested", unknown, unknown, unknown, unknown, unknown);
        assertThat(told(requested, NEWCOMER))
                .containsExactly(
                        "nothing", "NOT_ONESELF", "NOT_ONESELF", "MembershipWithdrawn", "NOT_ONESELF", "NOT_HELD");
        assertThat(told(held, NEWCOMER))
                .containsExactly(
                        "nothing", "NOT_ONESELF", "NOT_ONESELF", "ALREADY_SETTLED", "NOT_ONESELF", "MembershipEnded");
        assertThat(told(declined, NEWCOMER).subList(3, 6))
                .containsExactly("ALREADY_SETTLED", "NOT_ONESELF", "NOT_HELD");
        assertThat(told(withdrawn, NEWCOMER).subList(3, 6)).containsExactly("nothing", "NOT_ONESELF", "NOT_HELD");
        assertThat(told(ended, NEWCOMER).subList(3, 6)).containsExactly("ALREADY_SETTLED", "NOT_ONESELF", "nothing");
    }

    @Test
    void the_coordination_of_the_department_decides() {
        String notAllowed = "NOT_ALLOWED";
        assertThat(told(requested, COORDINATOR))
                .containsExactly(
                        notAllowed, "MembershipConfirmed", "MembershipDeclined", notAllowed, "NOT_HELD", "NOT_HELD");
        assertThat(told(held, COORDINATOR))
                .containsExactly(
                        notAllowed,
                        "nothing",
                        "ALREADY_SETTLED",
                        notAllowed,
                        "MembershipTermChanged",
                        "MembershipEnded");
        assertThat(told(declined, COORDINATOR).subList(1, 6))
                .containsExactly("ALREADY_SETTLED", "nothing", notAllowed, "NOT_HELD", "NOT_HELD");
        assertThat(told(withdrawn, COORDINATOR).subList(1, 6))
                .containsExactly("ALREADY_SETTLED", "ALREADY_SETTLED", notAllowed, "NOT_HELD", "NOT_HELD");
        assertThat(told(ended, COORDINATOR).subList(1, 6))
                .containsExactly("ALREADY_SETTLED", "ALREADY_SETTLED", notAllowed, "NOT_HELD", "nothing");
    }

    @Test
    void nobody_else_decides_and_they_learn_nothing() {
        assertThat(Stream.of(ELSEWHERE, OPERATOR, AGENT, new Actor("x", Role.AUDITOR, null, List.of("49")))
                        .flatMap(actor -> Stream.of(requested, held, declined, ended)
                                .flatMap(story -> told(story, actor).stream().skip(1))))
                .containsOnly("UNKNOWN_MEMBERSHIP");
    }

    /** The rows: which role, and who may give it. */
    static Stream<Arguments> granting() {
        return Stream.of(
                arguments(Role.AGENT, COUNTER, null, null, List.of(COORDINATOR, HEAD)),
                arguments(Role.MEDIATOR, COUNTER, null, null, List.of(COORDINATOR, HEAD)),
                arguments(Role.STRUCTURE_ADMINISTRATOR, COUNTER, null, null, List.of(COORDINATOR)),
                arguments(Role.COORDINATOR, null, "49", null, List.of(COORDINATOR, OPERATOR)),
                arguments(Role.NETWORK_ANIMATOR, null, "49", null, List.of(COORDINATOR, OPERATOR)),
                arguments(Role.OBSERVER, null, "49", null, List.of(COORDINATOR, OPERATOR)),
                arguments(Role.OPERATOR, null, "49", "cnaf", List.of(COORDINATOR, OPERATOR)),
                arguments(Role.HUB, null, "49", null, List.of(OPERATOR)),
                arguments(Role.AUDITOR, null, null, null, List.of(OPERATOR)),
                arguments(Role.ADMINISTRATOR, null, null, null, List.of(OPERATOR)));
    }

    @ParameterizedTest
    @MethodSource("granting")
    void a_role_is_given_by_those_who_may_and_nobody_else(
            Role role,
            @Nullable String structure,
            @Nullable String department,
            @Nullable String operator,
            List<Actor> givers) {
        GrantMembership grant = new GrantMembership(MEMBERSHIP, "x", role, structure, department, operator, null, null);
        for (Actor actor : List.of(NEWCOMER, COORDINATOR, ELSEWHERE, OPERATOR, AGENT, HEAD, HEAD_ELSEWHERE)) {
            assertThat(nothing.by(actor).told(grant))
                    .as("%s gives %s", actor, role)
                    .isEqualTo(givers.contains(actor) ? "MembershipGranted" : "NOT_ALLOWED");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTNER", "CORRESPONDENT", "SYSTEM", "PUBLIC"})
    void what_is_no_role_of_a_person_is_given_to_none(Role role) {
        nothing.by(OPERATOR)
                .refuses(new GrantMembership(MEMBERSHIP, "x", role, null, null, null, null, null), "ROLE_NOT_GIVEN");
        nothing.refuses(new RequestMembership(MEMBERSHIP, "n", role, null, null, null, null, false), "ROLE_NOT_GIVEN");
    }

    @Test
    void nobody_asks_for_another_nor_without_saying_who_it_is_nor_to_keep_the_machine_running() {
        nothing.by(AGENT).refuses(REQUEST, "NOT_ALLOWED");
        nothing.by(Actor.ANONYMOUS)
                .refuses(
                        new RequestMembership(MEMBERSHIP, "anonymous", Role.AGENT, COUNTER, null, null, null, false),
                        "NOT_ALLOWED");
        nothing.by(new Actor("p", Role.PARTNER, null, List.of()))
                .refuses(
                        new RequestMembership(MEMBERSHIP, "p", Role.AGENT, COUNTER, null, null, null, false),
                        "NOT_ALLOWED");
        nothing.refuses(
                new RequestMembership(MEMBERSHIP, "n", Role.ADMINISTRATOR, null, null, null, null, false),
                "ROLE_NOT_GIVEN");
    }

    @Test
    void a_role_is_of_what_it_is_of() {
        nothing.refuses(request(Role.AGENT, null, null), "STRUCTURE_MISSING")
                .refuses(request(Role.AGENT, COUNTER, "49"), "NOT_OF_THIS_ROLE")
                .refuses(request(Role.COORDINATOR, null, null), "DEPARTMENT_MISSING")
                .refuses(request(Role.COORDINATOR, COUNTER, "49"), "NOT_OF_THIS_ROLE")
                .refuses(request(Role.COORDINATOR, null, "20"), "UNKNOWN_DEPARTMENT")
                .refuses(request(Role.AUDITOR, null, "49"), "NOT_OF_THIS_ROLE")
                .refuses(request(Role.MEDIATOR, MEMBERSHIP, null), "UNKNOWN_STRUCTURE")
                .refuses(request(Role.OPERATOR, null, "49"), "OPERATOR_MISSING")
                .refuses(ofOperator(Role.OPERATOR, null, "cnaf"), "DEPARTMENT_MISSING")
                .refuses(ofOperator(Role.OPERATOR, "49", "la-banque"), "UNKNOWN_OPERATOR")
                .refuses(ofOperator(Role.HUB, "49", "cnaf"), "NOT_OF_THIS_ROLE")
                .refuses(ofOperator(Role.AUDITOR, null, "cnaf"), "NOT_OF_THIS_ROLE")
                .and(new StructureClosed(LIBRARY, ClosureReason.CEASED))
                .refuses(request(Role.MEDIATOR, LIBRARY, null), "STRUCTURE_CLOSED");
    }

    private static RequestMembership ofOperator(Role role, @Nullable String department, String operator) {
        return new RequestMembership(OTHER_MEMBERSHIP, "n", role, null, department, operator, null, false);
    }

    private static RequestMembership request(Role role, @Nullable String structure, @Nullable String department) {
        return new RequestMembership(OTHER_MEMBERSHIP, "n", role, structure, department, null, null, false);
    }

    @Test
    void the_same_is_asked_for_once_and_again_when_it_is_over() {
        RequestMembership again = request(Role.AGENT, COUNTER, null);
        requested.refuses(again, "ALREADY_HELD");
        held.by(NEWCOMER).refuses(again, "ALREADY_HELD").told(request(Role.MEDIATOR, LIBRARY, null));
        for (Story<MembershipCommand> over : List.of(declined, withdrawn, ended)) {
            assertThat(over.by(NEWCOMER).told(again)).isEqualTo("MembershipRequested");
        }
        held.by(COORDINATOR).after(CHANGE).by(NEWCOMER).on(TODAY.plusDays(31)).told(again);
        assertThat(held.by(COORDINATOR)
                        .after(CHANGE)
                        .by(NEWCOMER)
                        .on(TODAY.plusDays(30))
                        .told(again))
                .isEqualTo("ALREADY_HELD");
        assertThat(held.by(COORDINATOR)
                        .after(CHANGE)
                        .by(NEWCOMER)
                        .on(TODAY.plusDays(31))
                        .told(again))
                .isEqualTo("MembershipRequested");
        requested.refuses(
                new RequestMembership(MEMBERSHIP, "n", Role.AGENT, LIBRARY, null, null, null, false), "ALREADY_ASKED");
    }

    @Test
    void nobody_is_more_than_twenty_things() {
        Story<MembershipCommand> story = nothing;
        for (int i = 0; i < 20; i++) {
            story = story.and(new MembershipRequested(
                    new UUID(7, i).toString(),
                    "n",
                    Role.COORDINATOR,
                    null,
                    Integer.toString(10 + i),
                    null,
                    null,
                    false,
                    TODAY));
        }
        story.refuses(REQUEST, "TOO_MANY_MEMBERSHIPS");
    }

    @Test
    void from_the_first_day_to_the_last() {
        requested
                .by(COORDINATOR)
                .refuses(new ConfirmMembership(MEMBERSHIP, TODAY.plusDays(2), TODAY.plusDays(1)), "PERIOD_BACKWARDS")
                .causes(
                        new ConfirmMembership(MEMBERSHIP, TODAY.plusDays(2), TODAY.plusDays(9)),
                        new MembershipConfirmed(MEMBERSHIP, "n", TODAY.plusDays(2), TODAY.plusDays(9), TODAY));
        held.by(COORDINATOR).refuses(new ChangeMembershipTerm(MEMBERSHIP, TODAY.minusDays(1)), "PERIOD_BACKWARDS");
        nothing.by(OPERATOR)
                .causes(
                        new GrantMembership(
                                MEMBERSHIP, "x", Role.COORDINATOR, null, "49", null, null, TODAY.plusYears(1)),
                        new MembershipGranted(
                                MEMBERSHIP, "x", Role.COORDINATOR, null, "49", null, TODAY, TODAY.plusYears(1), TODAY))
                .refuses(
                        new GrantMembership(MEMBERSHIP, "x@y.fr", Role.COORDINATOR, null, "49", null, null, null),
                        "MEMBER_NOT_OPAQUE")
                .refuses(
                        new GrantMembership(MEMBERSHIP, OPERATOR.id(), Role.AUDITOR, null, null, null, null, null),
                        "NOT_ONESELF");
    }

    @Test
    void in_force_is_what_is_held_that_day() {
        Memberships none = Memberships.NONE;
        Memberships asked = none.evolve(
                new MembershipRequested(MEMBERSHIP, "n", Role.AGENT, COUNTER, "49", null, INTRODUCTION, true, TODAY));
        Memberships confirmed =
                asked.evolve(new MembershipConfirmed(MEMBERSHIP, "n", TODAY.plusDays(1), TODAY.plusDays(3), TODAY));
        assertThat(asked.inForce("n", TODAY)).isEmpty();
        assertThat(confirmed.inForce("n", TODAY)).isEmpty();
        assertThat(confirmed.inForce("n", TODAY.plusDays(1))).hasSize(1);
        assertThat(confirmed.inForce("n", TODAY.plusDays(3))).hasSize(1);
        assertThat(confirmed.inForce("n", TODAY.plusDays(4))).isEmpty();
        assertThat(confirmed.inForce("m", TODAY.plusDays(1))).isEmpty();
    }
}
