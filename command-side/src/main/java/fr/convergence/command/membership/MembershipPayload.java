package fr.convergence.command.membership;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation on a membership answers.
 *
 * @param position where to read from to see it done; null when it was refused
 * @param rejections every reason; empty when it was done
 * @param membershipId the membership; null when it was refused
 */
record MembershipPayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String membershipId) {}
