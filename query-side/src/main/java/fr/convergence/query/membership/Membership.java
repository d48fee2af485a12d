package fr.convergence.query.membership;

import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.membership.MembershipStatus;
import fr.convergence.query.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A membership as the read model shows it, whose columns these are; what the person said of itself is not here.
 *
 * @param sortName its place in the list
 * @param structureId null for a role that is of none
 * @param department code; null for a role that is of none
 * @param operator code; null for a role that is of none
 * @param from null as long as it is not confirmed
 * @param until the last day; null when there is none
 * @param introductionId under which what the person said of itself is deposited; null when it said nothing
 * @param requestedOn null when it was granted without being asked for
 */
record Membership(
        String id,
        String sortName,
        String memberId,
        Role role,
        @Nullable String structureId,
        @Nullable String department,
        @Nullable String operator,
        MembershipStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String introductionId,
        boolean siretVouched,
        @Nullable LocalDate requestedOn) {

    Page.Cursor cursor() {
        return new Page.Cursor(sortName, id);
    }
}
