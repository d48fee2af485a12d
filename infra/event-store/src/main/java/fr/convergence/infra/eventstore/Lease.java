package fr.convergence.infra.eventstore;

import java.time.Duration;

/** The right of this node to run one follower, until it lapses or is taken away. */
final class Lease {

    /** By the database's clock, from the last renewal; a dead node's followers run elsewhere a little later. */
    static final Duration LENGTH = Duration.ofSeconds(8);

    private final String name;
    private final long token;
    private volatile long position;
    private volatile long lapsesAt;

    /** @param askedAt {@link System#nanoTime} before the database was asked */
    Lease(String name, long token, long position, long askedAt) {
        this.name = name;
        this.token = token;
        this.position = position;
        renewed(askedAt);
    }

    String name() {
        return name;
    }

    long token() {
        return token;
    }

    /** The last event taken in. */
    long position() {
        return position;
    }

    void moved(long to, long askedAt) {
        position = to;
        renewed(askedAt);
    }

    void renewed(long askedAt) {
        lapsesAt = askedAt + LENGTH.toNanos();
    }

    /** Whether others may have it by now, as far as this node can tell; the database has the last word. */
    boolean lapsed() {
        return System.nanoTime() - lapsesAt >= 0;
    }

    /** Others have it, or may: not to be used any more. */
    void lost() {
        lapsesAt = System.nanoTime();
    }
}
