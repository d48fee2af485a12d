package fr.convergence.query.referral;

import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.Urgency;
import fr.convergence.query.ReferralBox;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which referrals are listed; null means any.
 *
 * @param box those a structure received, or those it sent or prepares
 * @param structureId whose box; the actor's own when absent. Without a box, on either side
 * @param status in an inbox, where they stand at the structure; else as a whole
 * @param operator code
 * @param basket of reminders
 * @param open whether somebody still has something to do, in the same sense as status
 * @param overridden whether one was sent although the record of the structure spoke against it
 * @param sentAfter or at that instant
 * @param sentBefore that instant
 */
record ReferralFilter(
        @Nullable ReferralBox box,
        @Nullable String structureId,
        @Nullable ReferralStatus status,
        @Nullable Urgency urgency,
        @Nullable Theme theme,
        @Nullable String operator,
        @Nullable ReferralBasket basket,
        @Nullable Boolean open,
        @Nullable Boolean overridden,
        @Nullable OffsetDateTime sentAfter,
        @Nullable OffsetDateTime sentBefore) {

    static final ReferralFilter ANY =
            new ReferralFilter(null, null, null, null, null, null, null, null, null, null, null);
}
