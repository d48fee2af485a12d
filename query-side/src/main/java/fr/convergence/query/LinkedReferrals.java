package fr.convergence.query;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.Urgency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what is shown of a referral to whoever holds the link that a receiver was sent. */
public interface LinkedReferrals {

    /**
     * A referral at one receiver: nothing of who the person is.
     *
     * @param beneficiaryId the opaque reference of the person, not to be shown
     * @param department code of that of the receiver
     * @param status at the receiver
     * @param procedure in a few words, or null
     * @param operator code, or null
     * @param urgency null when it was not assessed
     */
    record Linked(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            String department,
            ReferralStatus status,
            Theme theme,
            @Nullable String procedure,
            @Nullable String operator,
            InterventionLevel level,
            SupportMode mode,
            @Nullable Urgency urgency) {}

    /**
     * The referral that was sent through the link an actor holds; empty when it is not the last link of the receiver, or was revoked.
     * Whether the link still opens is decided with the events, not here.
     *
     * @param consistentWith a cursor the answer must include, or null
     * @throws ReadModels.NotReadable what {@link ReadModels#read} throws
     */
    Optional<Linked> of(String referralId, Actor holder, @Nullable String consistentWith);
}
