package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs on this node the builds that {@code store.build} names, whichever node began them, and drops those that were retired
 * long enough ago.
 */
final class BuildWatch implements AutoCloseable {

    /** Longer than any query takes that still reads a build which was retired meanwhile. */
    static final Duration STILL_READ = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(BuildWatch.class);
    private static final long EVERY = Duration.ofMillis(500).toNanos();

    private final Transactions transactions;
    private final DataSource dataSource;
    private final Runs runs;
    private final Map<String, Rebuildable> rebuildables = new ConcurrentHashMap<>();
    private @Nullable Thread thread;
    private volatile boolean closing;

    /** Starts and ends what runs here. */
    interface Runs {
        void run(Rebuildable rebuildable, Build build);

        void end(String follower);
    }

    BuildWatch(DataSource dataSource, Runs runs) {
        this.dataSource = dataSource;
        this.transactions = new Transactions(dataSource);
        this.runs = runs;
    }

    /** Watches one more, its first build among them. */
    synchronized void add(Rebuildable rebuildable) throws SQLException {
        if (rebuildables.putIfAbsent(rebuildable.name(), rebuildable) != null) {
            throw new IllegalStateException("runs already: " + rebuildable.name());
        }
        look(rebuildable);
        if (thread == null) {
            thread = Thread.ofPlatform().name("follower-builds").daemon().start(this::run);
        }
    }

    /** @throws IllegalArgumentException when it was not started here */
    Rebuildable started(String name) {
        Rebuildable rebuildable = rebuildables.get(name);
        if (rebuildable == null) {
            throw new IllegalArgumentException("not started here: " + name);
        }
        return rebuildable;
    }

    /** Looks at once. */
    synchronized void wake() {
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!closing) {
            LockSupport.parkNanos(EVERY);
            for (Rebuildable rebuildable : rebuildables.values()) {
                if (!closing) {
                    lookBearingFaults(rebuildable);
                }
            }
        }
    }

    private void lookBearingFaults(Rebuildable rebuildable) {
        try {
            look(rebuildable);
        } catch (Exception failure) {
            LOG.warn("builds of {} not looked at for now: {}", rebuildable.name(), failure.getMessage());
        }
    }

    private void look(Rebuildable rebuildable) throws SQLException {
        boolean outdated = false;
        for (Build build : builds(rebuildable)) {
            switch (build.state()) {
                case BUILDING, ACTIVE -> runs.run(rebuildable, build);
                case RETIRED, DROPPED ->
                    runs.end(rebuildable.build(build.number()).name());
            }
            outdated |= build.state() == Build.State.RETIRED;
        }
        if (outdated) {
            dropOutdated(rebuildable);
        }
    }

    private List<Build> builds(Rebuildable rebuildable) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Builds.of(connection, rebuildable.name(), false);
        }
    }

    private void dropOutdated(Rebuildable rebuildable) {
        try {
            transactions.run(transaction -> {
                Build build = Builds.claimOutdated(transaction, rebuildable.name());
                if (build != null) {
                    Follower follower = rebuildable.build(build.number());
                    follower.uninstall(transaction);
                    Builds.dropped(transaction, build, follower.name());
                    LOG.info("build {} of {} is dropped", build.number(), build.name());
                }
            });
        } catch (Exception failure) {
            LOG.info("a retired build of {} is still in use: {}", rebuildable.name(), failure.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        closing = true;
        LockSupport.unpark(thread);
    }
}
