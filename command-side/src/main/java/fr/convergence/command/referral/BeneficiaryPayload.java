package fr.convergence.command.referral;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation on all the referrals of a person answers.
 *
 * @param position where to read from to see it done; null when it was refused
 * @param rejections every reason; empty when it was done
 * @param beneficiaryId the opaque reference of the person; null when it was refused
 */
record BeneficiaryPayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String beneficiaryId) {}
