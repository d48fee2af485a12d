package fr.convergence.query;

import fr.convergence.kernel.access.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells other slices from which structures people were sent to which, as far as the actor sees it. */
public interface ReferralsSent {

    /**
     * What one structure sent another.
     *
     * @param referrals how many; one that was sent to several counts at each
     */
    record Sent(String senderId, String receiverId, int referrals) {}

    /**
     * What the structures of a department sent by themselves: who had been sent to them and is sent on does not count.
     *
     * @param department code
     * @param to the instant after
     * @param operator code; null for any
     * @param consistentWith a cursor the answer must include, or null
     */
    List<Sent> from(
            String department,
            Instant from,
            Instant to,
            @Nullable String operator,
            Actor actor,
            @Nullable String consistentWith);
}
