package fr.convergence.infra.eventstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a follower fares on this node.
 *
 * @param name the follower's
 * @param position the last event it has taken in
 * @param head the last event of the store as known here
 * @param movedAt when it last took a page in or found nothing left to take in
 * @param error why it does not move, or null while it does
 */
public record FollowerStatus(
        String name,
        long position,
        long head,
        Instant movedAt,
        @Nullable String error) {

    /** How many events it has still to take in. */
    public long lag() {
        return Math.max(0, head - position);
    }
}
