package fr.convergence.infra.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the leases of this node well before they lapse, however long a page takes. */
final class LeaseRenewal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseRenewal.class);
    private static final long EVERY = Duration.ofSeconds(2).toNanos();

    private final Leases leases;
    private final Supplier<List<Lease>> held;
    private final Thread thread;
    private volatile boolean closing;

    LeaseRenewal(Leases leases, Supplier<List<Lease>> held) {
        this.leases = leases;
        this.held = held;
        this.thread = Thread.ofPlatform().name("follower-leases").daemon().start(this::run);
    }

    private void run() {
        while (!closing) {
            LockSupport.parkNanos(EVERY);
            List<Lease> now = held.get();
            if (closing || now.isEmpty()) {
                continue;
            }
            try {
                leases.renew(now);
            } catch (SQLException failure) {
                LOG.warn("leases not renewed for now: {}", failure.getMessage());
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
    }
}
