package fr.convergence.infra.eventstore.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comparing a database with its checkpoints came to.
 *
 * @param store the store's id
 * @param simulated whether the times of its events are made up
 * @param epoch the one it is in
 * @param head position of the last event
 * @param checkpoints how many are of the history the store goes on from
 * @param setAside how many are of events that were lost when a later epoch was opened
 * @param cut whether the last checkpoint was being written when something crashed
 * @param covered the checkpoint with the most events among those that fit; null when none does
 * @param findings empty when all is well
 */
public record AuditReport(
        UUID store,
        boolean simulated,
        int epoch,
        long head,
        long checkpoints,
        long setAside,
        boolean cut,
        @Nullable SignedHead covered,
        List<AuditFinding> findings) {

    /**
     * A checkpoint and its note.
     *
     * @param head what it says
     * @param note as it was signed
     */
    public record SignedHead(TreeHead head, String note) {}

    /** How many events the checkpoints that fit cover. */
    public long size() {
        return covered == null ? 0 : covered.head().size();
    }

    /** Whether everything is as it was recorded, as far as checkpoints reach. */
    public boolean sound() {
        return findings.isEmpty();
    }
}
