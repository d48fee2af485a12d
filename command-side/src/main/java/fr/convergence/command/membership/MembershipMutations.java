package fr.convergence.command.membership;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.FreshDeposits;
import fr.convergence.command.Input;
import fr.convergence.command.Refusal;
import fr.convergence.command.ValueRejection;
import fr.convergence.command.ValueRule;
import fr.convergence.command.membership.MembershipCommand.ChangeMembershipTerm;
import fr.convergence.command.membership.MembershipCommand.ConfirmMembership;
import fr.convergence.command.membership.MembershipCommand.DeclineMembership;
import fr.convergence.command.membership.MembershipCommand.EndMembership;
import fr.convergence.command.membership.MembershipCommand.GrantMembership;
import fr.convergence.command.membership.MembershipCommand.RequestMembership;
import fr.convergence.command.membership.MembershipCommand.WithdrawMembership;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on memberships. What a person says of itself is deposited before the command, which only bears its identifier. */
@Controller
class MembershipMutations {

    private static final ValueRule INTRODUCTION = ValueRule.that(text -> !text.isBlank(), ValueRejection.BLANK_VALUE)
            .then(ValueRule.printable())
            .then(ValueRule.atMost(300));

    private final Counter counter;
    private final Introductions introductions;
    private final Vouching vouching;

    MembershipMutations(Commands commands, Introductions introductions, Vouching vouching) {
        this.counter = new Counter(commands);
        this.introductions = introductions;
        this.vouching = vouching;
    }

    @MutationMapping
    MembershipPayload requestMembership(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        FreshDeposits fresh = new FreshDeposits(introductions);
        return submit(input, actor, fresh, in -> {
            String structure = in.optionalId("structureId");
            return new RequestMembership(
                    NameBasedId.of(in.commandId(), "membership").toString(),
                    actor.id(),
                    in.code("role", Role.class),
                    structure,
                    in.optionalText("department"),
                    in.optionalText("operator"),
                    deposit(in, actor, fresh),
                    structure != null && vouching.belongs(actor, structure));
        });
    }

    @MutationMapping
    MembershipPayload grantMembership(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new GrantMembership(
                        NameBasedId.of(in.commandId(), "membership").toString(),
                        in.text("memberId"),
                        in.code("role", Role.class),
                        in.optionalId("structureId"),
                        in.optionalText("department"),
                        in.optionalText("operator"),
                        in.optionalDate("from"),
                        in.optionalDate("until")));
    }

    @MutationMapping
    MembershipPayload confirmMembership(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new ConfirmMembership(in.id("membershipId"), in.optionalDate("from"), in.optionalDate("until")));
    }

    @MutationMapping
    MembershipPayload declineMembership(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new DeclineMembership(in.id("membershipId")));
    }

    @MutationMapping
    MembershipPayload withdrawMembership(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new WithdrawMembership(in.id("membershipId")));
    }

    @MutationMapping
    MembershipPayload changeMembershipTerm(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new ChangeMembershipTerm(in.id("membershipId"), in.optionalDate("until")));
    }

    @MutationMapping
    MembershipPayload endMembership(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new EndMembership(in.id("membershipId")));
    }

    /** Nothing is deposited for an input that has faults, nor for who says nothing of itself. */
    private @Nullable String deposit(Input in, Actor actor, FreshDeposits fresh) {
        String introduction = in.optionalText("introduction");
        in.refuseFaults();
        if (introduction == null) {
            return null;
        }
        String text = introduction.strip();
        Rejected.unlessEmpty(INTRODUCTION.faults("introduction", text));
        return fresh.keep(
                NameBasedId.of(in.commandId(), "introduction/" + actor.id()).toString(), text);
    }

    private MembershipPayload submit(Map<String, Object> input, Actor actor, Function<Input, MembershipCommand> read) {
        return submit(input, actor, new FreshDeposits(introductions), read);
    }

    private MembershipPayload submit(
            Map<String, Object> input, Actor actor, FreshDeposits fresh, Function<Input, MembershipCommand> read) {
        return counter.submit(
                input,
                actor,
                read,
                (position, done) -> new MembershipPayload(position, List.of(), done.membershipId()),
                refusals -> refused(refusals, fresh));
    }

    private MembershipPayload refused(List<Refusal> refusals, FreshDeposits fresh) {
        fresh.forget();
        return new MembershipPayload(null, refusals, null);
    }
}
