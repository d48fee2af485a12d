package fr.convergence.infra.eventstore;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a follower fares, on whichever node it runs; times are by the database's clock.
 *
 * @param name the follower's
 * @param position the last event it has taken in
 * @param head the last event of the store at the same moment
 * @param behind the age of the oldest event it has still to take in; zero when there is none
 * @param standstill for how long it has had events to take in without moving; zero while it is paused
 * @param parked how many events it has passed over until they are retried
 * @param owner the node that runs it, or null when none does
 * @param paused whether it is to stand still, on every node, until resumed
 * @param build which build of what it keeps it is, or null when that cannot be rebuilt beside
 * @param error why it does not move, as far as this node knows, or null
 */
public record FollowerStatus(
        String name,
        long position,
        long head,
        Duration behind,
        Duration standstill,
        long parked,
        @Nullable String owner,
        boolean paused,
        @Nullable Build build,
        @Nullable String error) {

    /** How many events it has still to take in. */
    public long lag() {
        return Math.max(0, head - position);
    }
}
