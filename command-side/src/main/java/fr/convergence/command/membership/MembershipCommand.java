package fr.convergence.command.membership;

import fr.convergence.command.Command;
import fr.convergence.kernel.access.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked of memberships. What a person says of itself is handed in beside, and named by an identifier. */
public sealed interface MembershipCommand extends Command {

    /** The membership's identifier, a UUID. */
    String membershipId();

    /**
     * Says what one is, and asks that it be confirmed.
     *
     * @param memberId who asks: nobody does for another
     * @param structureId for a role that is of a structure
     * @param department for a role that is of a department
     * @param operator for a role that is of an operator
     * @param introductionId under which what it says of itself is deposited
     * @param siretVouched whether who lets it sign in told the SIRET of that structure
     */
    record RequestMembership(
            String membershipId,
            String memberId,
            Role role,
            @Nullable String structureId,
            @Nullable String department,
            @Nullable String operator,
            @Nullable String introductionId,
            boolean siretVouched)
            implements MembershipCommand {}

    /**
     * Gives a role to somebody who did not ask.
     *
     * @param memberId the subject of its tokens
     * @param from the first day; null for today
     * @param until the last day; null for none
     */
    record GrantMembership(
            String membershipId,
            String memberId,
            Role role,
            @Nullable String structureId,
            @Nullable String department,
            @Nullable String operator,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements MembershipCommand {}

    /**
     * Says that what was asked for is so.
     *
     * @param from the first day; null for today
     * @param until the last day; null for none
     */
    record ConfirmMembership(
            String membershipId,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements MembershipCommand {}

    /** Refuses what was asked for. */
    record DeclineMembership(String membershipId) implements MembershipCommand {}

    /** Asks for it no more. */
    record WithdrawMembership(String membershipId) implements MembershipCommand {}

    /**
     * Has it end on another day.
     *
     * @param until the last day; null for none
     */
    record ChangeMembershipTerm(
            String membershipId, @Nullable LocalDate until) implements MembershipCommand {}

    /** Ends it at once. */
    record EndMembership(String membershipId) implements MembershipCommand {}
}
