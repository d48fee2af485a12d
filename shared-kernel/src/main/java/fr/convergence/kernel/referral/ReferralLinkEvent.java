package fr.convergence.kernel.referral;

import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the link by which one structure answers a referral without an account. At most one link is good at a time: each
 * takes the place of the one before. Nothing that opens a link, and no code, is ever in an event.
 */
@InFrench("lien d'une orientation")
public sealed interface ReferralLinkEvent extends ReferralEvent {

    /** The structure that answers through the link. */
    String receiverId();

    /** Names the link, a UUID; null where whichever is good is meant. */
    @Nullable String linkId();

    /**
     * A letter with a link was written; earlier links open nothing any more.
     *
     * @param until the last day in France on which it opens
     */
    @Stored(name = "referral-link-issued")
    @InFrench("lien émis")
    record ReferralLinkIssued(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            @InFrench("lien") String linkId,
            @InFrench("valable jusqu'au") LocalDate until)
            implements ReferralLinkEvent {}

    /** The sender, or the coordination, wants the structure to be sent a new link. */
    @Stored(name = "referral-link-renewal-requested")
    @InFrench("nouveau lien demandé")
    record LinkRenewalRequested(String referralId, String beneficiaryId, String senderId, String receiverId)
            implements ReferralLinkEvent {

        @Override
        public @Nullable String linkId() {
            return null;
        }
    }

    /** The link opens nothing any more. */
    @Stored(name = "referral-link-revoked")
    @InFrench("lien d'orientation révoqué")
    record ReferralLinkRevoked(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            @InFrench("lien") String linkId)
            implements ReferralLinkEvent {}

    /** Somebody, or a program that looks at mail, opened the link; told once a day. */
    @Stored(name = "referral-link-opened")
    @InFrench("lien d'orientation ouvert")
    record ReferralLinkOpened(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            @InFrench("lien") String linkId,
            @InFrench("ouvert le") LocalDate openedOn)
            implements ReferralLinkEvent {}

    /** Whoever holds the link asked for the code that the coordination tells the structure by another channel. */
    @Stored(name = "identity-code-issued")
    @InFrench("code demandé")
    record IdentityCodeIssued(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            @InFrench("lien") String linkId)
            implements ReferralLinkEvent {}

    /** Whoever holds the link knew the code: from then on the link may show who the person is. */
    @Stored(name = "identity-code-confirmed")
    @InFrench("code confirmé")
    record IdentityCodeConfirmed(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            @InFrench("lien") String linkId)
            implements ReferralLinkEvent {}

    @Override
    default Set<String> others() {
        return Set.of(receiverId());
    }

    @Override
    default Tags tags() {
        Tags tags = ReferralEvent.super.tags();
        String link = linkId();
        return link == null ? tags : tags.and("link", link);
    }
}
