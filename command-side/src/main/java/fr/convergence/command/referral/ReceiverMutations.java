package fr.convergence.command.referral;

import fr.convergence.command.Commands;
import fr.convergence.command.referral.ReferralCommand.AcceptReferral;
import fr.convergence.command.referral.ReferralCommand.AcknowledgeReferral;
import fr.convergence.command.referral.ReferralCommand.CloseReferral;
import fr.convergence.command.referral.ReferralCommand.ConfirmCancellation;
import fr.convergence.command.referral.ReferralCommand.DeclineReferral;
import fr.convergence.command.referral.ReferralCommand.HoldWork;
import fr.convergence.command.referral.ReferralCommand.RecordContact;
import fr.convergence.command.referral.ReferralCommand.RecordRelayAnswer;
import fr.convergence.command.referral.ReferralCommand.RedirectReferral;
import fr.convergence.command.referral.ReferralCommand.RelayNeed;
import fr.convergence.command.referral.ReferralCommand.ReopenReferral;
import fr.convergence.command.referral.ReferralCommand.ResumeWork;
import fr.convergence.command.referral.ReferralCommand.StartReview;
import fr.convergence.command.referral.ReferralCommand.StartWork;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.ContactPreference;
import fr.convergence.kernel.referral.ContactResult;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.HoldReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.kernel.referral.RelayChannel;
import fr.convergence.kernel.referral.RelayResult;
import fr.convergence.kernel.referral.ReopenReason;
import fr.convergence.kernel.referral.Satisfaction;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations of the structures that referrals are sent to. */
@Controller
class ReceiverMutations {

    private final ReferralCounter counter;

    ReceiverMutations(Commands commands) {
        this.counter = new ReferralCounter(commands);
    }

    @MutationMapping
    ReferralPayload acknowledgeReferral(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(input, actor, in -> new AcknowledgeReferral(in.id("referralId"), in.id("structureId")));
    }

    @MutationMapping
    ReferralPayload startReview(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(input, actor, in -> new StartReview(in.id("referralId"), in.id("structureId")));
    }

    @MutationMapping
    ReferralPayload acceptReferral(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(input, actor, in -> new AcceptReferral(in.id("referralId"), in.id("structureId")));
    }

    @MutationMapping
    ReferralPayload declineReferral(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new DeclineReferral(
                        in.id("referralId"), in.id("structureId"), in.codes("reasons", DeclineReason.class)));
    }

    @MutationMapping
    ReferralPayload redirectReferral(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new RedirectReferral(
                        in.id("referralId"),
                        in.id("structureId"),
                        in.id("toId"),
                        NameBasedId.of(in.commandId(), "referral").toString(),
                        in.code("reason", DeclineReason.class),
                        in.optionalText("commune"),
                        in.optionalCode("override", OverrideReason.class)));
    }

    @MutationMapping
    ReferralPayload startWork(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(input, actor, in -> new StartWork(in.id("referralId"), in.id("structureId")));
    }

    @MutationMapping
    ReferralPayload recordContact(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new RecordContact(
                        in.id("referralId"),
                        in.id("structureId"),
                        in.code("means", ContactPreference.class),
                        in.code("result", ContactResult.class),
                        in.optionalDate("contactedOn")));
    }

    @MutationMapping
    ReferralPayload relayNeed(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new RelayNeed(
                        in.id("referralId"),
                        in.id("structureId"),
                        in.text("operator"),
                        in.code("channel", RelayChannel.class)));
    }

    @MutationMapping
    ReferralPayload recordRelayAnswer(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new RecordRelayAnswer(
                        in.id("referralId"),
                        in.id("structureId"),
                        in.text("operator"),
                        in.code("result", RelayResult.class)));
    }

    @MutationMapping
    ReferralPayload holdWork(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new HoldWork(
                        in.id("referralId"),
                        in.id("structureId"),
                        in.code("reason", HoldReason.class),
                        in.optionalDate("until")));
    }

    @MutationMapping
    ReferralPayload resumeWork(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(input, actor, in -> new ResumeWork(in.id("referralId"), in.id("structureId")));
    }

    @MutationMapping
    ReferralPayload closeReferral(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new CloseReferral(
                        in.id("referralId"),
                        in.id("structureId"),
                        in.code("outcome", Outcome.class),
                        in.optionalCode("satisfaction", Satisfaction.class),
                        in.optionalCode("autonomyAfter", Autonomy.class)));
    }

    @MutationMapping
    ReferralPayload reopenReferral(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new ReopenReferral(
                        in.id("referralId"), in.id("structureId"), in.code("reason", ReopenReason.class)));
    }

    @MutationMapping
    ReferralPayload confirmCancellation(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(input, actor, in -> new ConfirmCancellation(in.id("referralId"), in.id("structureId")));
    }
}
