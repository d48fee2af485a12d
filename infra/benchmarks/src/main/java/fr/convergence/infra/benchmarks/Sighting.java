package fr.convergence.infra.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * When somebody who reads the read model first saw it at a position: rows and position become visible together. The reader
 * looks once a millisecond.
 */
final class Sighting {

    private static final long LOOK = Duration.ofMillis(1).toNanos();

    private Sighting() {}

    /** Who is told, in order of positions; microseconds by the clock of the machine, which its processes share. */
    @FunctionalInterface
    interface Told {
        void of(long micros, long position);
    }

    static void watch(Connection reader, String follower, BooleanSupplier enough, Told told) throws SQLException {
        long seen = -1;
        try (PreparedStatement look = reader.prepareStatement("select position from store.follower where name = ?")) {
            look.setString(1, follower);
            while (!enough.getAsBoolean()) {
                long position = position(look);
                if (position > seen) {
                    told.of(micros(), position);
                    seen = position;
                }
                LockSupport.parkNanos(LOOK);
            }
        }
    }

    private static long position(PreparedStatement look) throws SQLException {
        try (ResultSet row = look.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    static long micros() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }
}
