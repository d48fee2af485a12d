package fr.convergence.query;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what is written on the slip that a person takes along to where they are referred. */
public interface ReferralSlips {

    /**
     * What a slip says of a referral: nothing of the person.
     *
     * @param operator code, or null
     * @param receiverIds to which it was sent; none while it is a draft
     */
    record Slip(
            String referralId,
            String senderId,
            Theme theme,
            @Nullable String operator,
            SupportMode mode,
            List<String> receiverIds) {}

    /** The slip of a referral of the actor's own structure whose need was stated; empty when there is none. */
    Optional<Slip> of(String referralId, Actor actor);
}
