package fr.convergence.command.referral;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation on a referral answers.
 *
 * @param position where to read from to see it done; null when it was refused
 * @param rejections every reason; empty when it was done
 * @param referralId the referral; null when it was refused
 * @param nextId the referral that a redirection began, or null
 */
record ReferralPayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String referralId,
        @Nullable String nextId) {

    static ReferralPayload refused(List<Refusal> refusals) {
        return new ReferralPayload(null, refusals, null, null);
    }
}
