package fr.convergence.command.referral;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.referral.ReferralLinkEvent;
import fr.convergence.kernel.referral.ReferralLinkEvent.IdentityCodeConfirmed;
import fr.convergence.kernel.referral.ReferralLinkEvent.IdentityCodeIssued;
import fr.convergence.kernel.referral.ReferralLinkEvent.LinkRenewalRequested;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkIssued;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkOpened;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkRevoked;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last link by which a receiver answers without an account, as far as decisions need to remember. Immutable.
 *
 * @param id empty as long as there is none
 * @param until the last day on which it opens
 * @param renewing a letter with a new one is on its way
 * @param openedOn the last day on which it was opened, or null
 * @param codes how many were asked for
 * @param codeWaits the last of them was not confirmed yet
 */
record Link(
        String id,
        LocalDate until,
        boolean revoked,
        boolean renewing,
        @Nullable LocalDate openedOn,
        int codes,
        boolean codeWaits) {

    static final Link NONE = new Link("", LocalDate.MIN, false, false, null, 0, false);

    Link after(ReferralLinkEvent event) {
        return switch (event) {
            case ReferralLinkIssued it -> new Link(it.linkId(), it.until(), false, false, null, 0, false);
            case LinkRenewalRequested _ -> new Link(id, until, revoked, true, openedOn, codes, codeWaits);
            case ReferralLinkRevoked _ -> new Link(id, until, true, renewing, openedOn, codes, codeWaits);
            case ReferralLinkOpened it -> new Link(id, until, revoked, renewing, it.openedOn(), codes, codeWaits);
            case IdentityCodeIssued _ -> new Link(id, until, revoked, renewing, openedOn, codes + 1, true);
            case IdentityCodeConfirmed _ -> new Link(id, until, revoked, renewing, openedOn, codes, false);
        };
    }

    /** Whether it opens anything on that day to that holder. */
    boolean opens(LocalDate day, String receiverId, Actor holder) {
        return !revoked && !day.isAfter(until) && holder.holds(id, receiverId);
    }
}
