package fr.convergence.command.membership;

import static fr.convergence.command.membership.Sample.COORDINATOR;
import static fr.convergence.command.membership.Sample.COUNTER;
import static fr.convergence.command.membership.Sample.LIBRARY;
import static fr.convergence.command.membership.Sample.MEMBERSHIP;
import static fr.convergence.command.membership.Sample.NEWCOMER;
import static fr.convergence.command.membership.Sample.OPERATOR;
import static fr.convergence.command.membership.Sample.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.convergence.command.Client;
import fr.convergence.command.Kept;
import fr.convergence.command.Memory;
import fr.convergence.command.membership.MembershipCommand.ConfirmMembership;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.membership.MembershipEvent.MembershipRequested;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MembershipMutationsTest {

    private static final String ON = "{membershipId: '" + MEMBERSHIP + "'}";
    private static final String ASK =
            "{role: MEDIATOR, structureId: '" + LIBRARY + "', introduction: 'Camille Martin, arrivée en mars'}";

    private final Deposited deposited = new Deposited();

    private static Memory<MembershipCommand> held() {
        return new Memory<>(
                MembershipCommand.class,
                Sample.structures()
                        .after(REQUEST)
                        .by(COORDINATOR)
                        .after(new ConfirmMembership(MEMBERSHIP, null, null)));
    }

    private static Memory<MembershipCommand> requested() {
        return new Memory<>(MembershipCommand.class, Sample.structures().after(REQUEST));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void each_mutation_is_done_by_the_document_clients_send(
            String mutation, Actor actor, Memory<MembershipCommand> store, String input, String recorded) {
        Map<String, Object> answer = new Mutations(store, deposited, actor).send(mutation, input);
        assertThat(Client.rejections(answer)).isEmpty();
        assertThat(store.events().getLast().getClass().getSimpleName()).isEqualTo(recorded);
        assertThat(answer)
                .containsEntry("position", "position-" + store.events().size());
        assertThat(answer.get("membershipId")).isNotNull();
        assertThat(store.events().toString()).doesNotContain("Camille");
    }

    static Stream<Arguments> good() {
        return Stream.of(
                arguments("requestMembership", NEWCOMER, requested(), ASK, "MembershipRequested"),
                arguments(
                        "grantMembership",
                        OPERATOR,
                        requested(),
                        "{memberId: 'x7', role: COORDINATOR, department: '49', until: '2027-03-09'}",
                        "MembershipGranted"),
                arguments(
                        "confirmMembership",
                        COORDINATOR,
                        requested(),
                        "{membershipId: '" + MEMBERSHIP + "', from: '2026-04-01'}",
                        "MembershipConfirmed"),
                arguments("declineMembership", COORDINATOR, requested(), ON, "MembershipDeclined"),
                arguments("withdrawMembership", NEWCOMER, requested(), ON, "MembershipWithdrawn"),
                arguments(
                        "changeMembershipTerm",
                        COORDINATOR,
                        held(),
                        "{membershipId: '" + MEMBERSHIP + "', until: '2026-12-31'}",
                        "MembershipTermChanged"),
                arguments("endMembership", COORDINATOR, held(), ON, "MembershipEnded"));
    }

    @Test
    void every_mutation_has_a_good_input_here() {
        assertThat(new TreeSet<>(good().map(row -> (String) row.get()[0]).toList()))
                .isEqualTo(
                        new TreeSet<>(new Mutations(requested(), deposited, NEWCOMER).answering("MembershipPayload")));
    }

    @Test
    void that_somebody_belongs_there_is_told_by_who_lets_it_sign_in_and_not_by_itself() {
        Memory<MembershipCommand> store = requested();
        new Mutations(store, deposited, NEWCOMER).send("requestMembership", ASK);
        assertThat(((MembershipRequested) store.events().getLast()).siretVouched())
                .isTrue();
        Memory<MembershipCommand> other = new Memory<>(MembershipCommand.class, Sample.structures());
        new Mutations(other, deposited, NEWCOMER)
                .send("requestMembership", "{role: AGENT, structureId: '" + COUNTER + "'}");
        assertThat(other.events().getLast()).isInstanceOfSatisfying(MembershipRequested.class, it -> {
            assertThat(it.siretVouched()).isFalse();
            assertThat(it.introductionId()).isNull();
        });
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("bad")
    void what_is_wrong_is_told_by_code_and_nothing_is_recorded_nor_deposited(
            String mutation, Actor actor, String input, List<String> expected) {
        Memory<MembershipCommand> store = requested();
        new Mutations(store, deposited, actor).refuses(store::events, mutation, input, expected);
        assertThat(deposited.all()).isEmpty();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments(
                        "requestMembership",
                        NEWCOMER,
                        "{role: AGENT, structureId: '" + COUNTER + "', introduction: 'x'}",
                        List.of("ALREADY_HELD")),
                arguments(
                        "requestMembership",
                        NEWCOMER,
                        "{role: AGENT, structureId: '" + LIBRARY + "', introduction: ' '}",
                        List.of("BLANK_VALUE introduction")),
                arguments(
                        "requestMembership",
                        NEWCOMER,
                        "{role: AGENT, structureId: '" + LIBRARY + "', introduction: '" + "x".repeat(301) + "'}",
                        List.of("TOO_LONG introduction")),
                arguments(
                        "requestMembership",
                        Actor.ANONYMOUS,
                        "{role: AGENT, structureId: '" + LIBRARY + "', introduction: 'x'}",
                        List.of("NOT_ALLOWED")),
                arguments(
                        "grantMembership",
                        OPERATOR,
                        "{memberId: 'a@b.fr', role: AUDITOR}",
                        List.of("MEMBER_NOT_OPAQUE")),
                arguments("endMembership", COORDINATOR, ON, List.of("NOT_HELD")));
    }

    private static final class Deposited extends Kept implements Introductions {}

    private static final class Mutations extends Client {

        Mutations(Memory<MembershipCommand> store, Introductions introductions, Actor actor) {
            super(
                    actor,
                    context -> context.registerBean(
                            MembershipMutations.class,
                            () -> new MembershipMutations(
                                    store, introductions, (_, structure) -> structure.equals(LIBRARY))),
                    "graphql/membership-mutations.graphqls",
                    "graphql/cartography-mutations.graphqls");
        }
    }
}
