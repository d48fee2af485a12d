package fr.convergence.query.membership;

import fr.convergence.kernel.membership.MembershipStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which memberships are asked for; what is null leaves nothing out.
 *
 * @param mine only those of who asks
 */
record MembershipFilter(
        @Nullable String department,
        @Nullable String structureId,
        @Nullable MembershipStatus status,
        @Nullable Boolean mine) {

    static final MembershipFilter ANY = new MembershipFilter(null, null, null, null);
}
