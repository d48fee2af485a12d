package fr.convergence.infra.eventstore;

import java.time.Instant;

/**
 * A stretch of a store's history in which nothing was lost.
 *
 * @param number from 1; the highest is the present one
 * @param parent the epoch it branched off; 0 for the first
 * @param forkedAt the last position it has in common with its parent
 * @param reason what the operator said, on one line
 * @param openedAt by the database's clock
 */
public record Epoch(int number, int parent, long forkedAt, String reason, Instant openedAt) {

    /** Refuses what cannot be. */
    public Epoch {
        if (number < 1 || parent < 0 || parent >= number || (parent == 0) != (number == 1) || forkedAt < 0) {
            throw new IllegalArgumentException("no epoch: " + number + " after " + parent + " at " + forkedAt);
        }
        reason = reason.strip().replaceAll("\\s+", " ");
    }

    /** Whether both branched off at the same place, and so tell of the same history up to there. */
    boolean isForkOf(Epoch other) {
        return number == other.number && parent == other.parent && forkedAt == other.forkedAt;
    }
}
