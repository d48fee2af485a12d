package fr.convergence.infra.application.audit;

import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.audit.AuditCheckpoints;
import fr.convergence.infra.eventstore.audit.AuditTree;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Has the tree grow and be signed from the start of the application on, and once more before its followers end. */
final class AuditStart implements SmartLifecycle {

    private final FollowerRunner runner;
    private final Supplier<AuditCheckpoints> signing;
    private volatile @Nullable AuditCheckpoints checkpoints;

    /** @param signing starts it */
    AuditStart(FollowerRunner runner, Supplier<AuditCheckpoints> signing) {
        this.runner = runner;
        this.signing = signing;
    }

    @Override
    public void start() {
        try {
            runner.start(new AuditTree());
        } catch (SQLException failure) {
            throw new IllegalStateException(AuditTree.NAME + " cannot start", failure);
        }
        checkpoints = signing.get();
    }

    @Override
    public void stop() {
        AuditCheckpoints running = checkpoints;
        checkpoints = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return checkpoints != null;
    }

    /** How many events are covered, as far as this node knows; -1 when it signs none. */
    long size() {
        AuditCheckpoints running = checkpoints;
        return running == null ? -1 : running.size();
    }

    @Nullable String failure() {
        AuditCheckpoints running = checkpoints;
        return running == null ? null : running.failure();
    }
}
