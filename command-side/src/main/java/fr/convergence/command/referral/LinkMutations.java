package fr.convergence.command.referral;

import fr.convergence.command.Commands;
import fr.convergence.command.referral.ReferralCommand.RenewLink;
import fr.convergence.command.referral.ReferralCommand.RevokeLink;
import fr.convergence.kernel.access.Actor;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations on the links by which structures answer without an account. */
@Controller
class LinkMutations {

    private final ReferralCounter counter;

    LinkMutations(Commands commands) {
        this.counter = new ReferralCounter(commands);
    }

    @MutationMapping
    ReferralPayload renewReferralLink(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input, actor, in -> new RenewLink(in.id("referralId"), in.id("structureId"), in.id("receiverId")));
    }

    @MutationMapping
    ReferralPayload revokeReferralLink(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input, actor, in -> new RevokeLink(in.id("referralId"), in.id("structureId"), in.id("receiverId")));
    }
}
