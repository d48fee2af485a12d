package fr.convergence.command.referral;

import fr.convergence.command.Commands;
import fr.convergence.command.Counter;
import fr.convergence.command.Input;
import fr.convergence.command.referral.ReferralCommand.EraseBeneficiary;
import fr.convergence.command.referral.ReferralCommand.OfPerson;
import fr.convergence.command.referral.ReferralCommand.WithdrawAgreement;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.referral.ErasureReason;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations by which a person's wishes are carried out in all the referrals made for them. */
@Controller
class BeneficiaryMutations {

    private final Counter counter;

    BeneficiaryMutations(Commands commands) {
        this.counter = new Counter(commands);
    }

    @MutationMapping
    BeneficiaryPayload withdrawAgreement(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(input, actor, in -> new WithdrawAgreement(in.id("beneficiaryId"), in.id("structureId")));
    }

    @MutationMapping
    BeneficiaryPayload eraseBeneficiary(
            @Argument Map<String, Object> input, @ContextValue(name = "actor") Actor actor) {
        return submit(
                input,
                actor,
                in -> new EraseBeneficiary(in.id("beneficiaryId"), in.id("structureId"), ErasureReason.ON_REQUEST));
    }

    private BeneficiaryPayload submit(Map<String, Object> input, Actor actor, Function<Input, OfPerson> command) {
        return counter.submit(
                input,
                actor,
                command,
                (position, done) -> new BeneficiaryPayload(position, List.of(), done.beneficiaryId()),
                refusals -> new BeneficiaryPayload(null, refusals, null));
    }
}
