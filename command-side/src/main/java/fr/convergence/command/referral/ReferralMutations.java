package fr.convergence.command.referral;

import fr.convergence.command.Commands;
import fr.convergence.command.referral.ReferralCommand.AssessReferral;
import fr.convergence.command.referral.ReferralCommand.ConfirmOutcome;
import fr.convergence.command.referral.ReferralCommand.DraftReferral;
import fr.convergence.command.referral.ReferralCommand.RecordAgreement;
import fr.convergence.command.referral.ReferralCommand.RecordCall;
import fr.convergence.command.referral.ReferralCommand.RequestCancellation;
import fr.convergence.command.referral.ReferralCommand.SendReferral;
import fr.convergence.command.referral.ReferralCommand.WithdrawReferral;
import fr.convergence.kernel.NameBasedId;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.referral.CallResult;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.kernel.referral.WithdrawReason;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations of the structure that refers. */
@Controller
class ReferralMutations {

    private final ReferralCounter counter;

    ReferralMutations(Commands commands) {
        this.counter = new ReferralCounter(commands);
    }

    @MutationMapping
    ReferralPayload draftReferral(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new DraftReferral(
                        NameBasedId.of(in.commandId(), "referral").toString(),
                        in.id("structureId"),
                        Objects.requireNonNullElseGet(
                                in.optionalId("beneficiaryId"),
                                () -> NameBasedId.of(in.commandId(), "beneficiary")
                                        .toString()),
                        in.optionalId("followsId"),
                        AssessmentInput.assessment(in),
                        AssessmentInput.agreement(in)));
    }

    @MutationMapping
    ReferralPayload assessReferral(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new AssessReferral(in.id("referralId"), in.id("structureId"), AssessmentInput.assessment(in)));
    }

    @MutationMapping
    ReferralPayload recordAgreement(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new RecordAgreement(in.id("referralId"), in.id("structureId"), AssessmentInput.agreementOf(in)));
    }

    @MutationMapping
    ReferralPayload sendReferral(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new SendReferral(
                        in.id("referralId"),
                        in.id("structureId"),
                        in.ids("receiverIds"),
                        in.optionalText("commune"),
                        in.optionalCode("override", OverrideReason.class)));
    }

    @MutationMapping
    ReferralPayload recordCall(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new RecordCall(
                        in.id("referralId"),
                        in.id("structureId"),
                        in.id("receiverId"),
                        in.code("result", CallResult.class)));
    }

    @MutationMapping
    ReferralPayload withdrawReferral(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new WithdrawReferral(
                        in.id("referralId"),
                        in.id("structureId"),
                        in.optionalId("receiverId"),
                        in.code("reason", WithdrawReason.class)));
    }

    @MutationMapping
    ReferralPayload requestCancellation(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input,
                actor,
                in -> new RequestCancellation(
                        in.id("referralId"),
                        in.id("structureId"),
                        in.id("receiverId"),
                        in.code("reason", WithdrawReason.class)));
    }

    @MutationMapping
    ReferralPayload confirmOutcome(@Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return counter.submit(
                input, actor, in -> new ConfirmOutcome(in.id("referralId"), in.id("structureId"), in.id("receiverId")));
    }
}
