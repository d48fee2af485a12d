package fr.convergence.infra.benchmarks;

import fr.convergence.infra.eventstore.RecordedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** The yardstick of commands: the same events, each one row of a plain table and one commit, in one round trip. */
final class PlainInsert {

    private final DataSource pool;
    private final List<RecordedEvent> samples;

    /** @param samples whose bytes are inserted again and again */
    PlainInsert(DataSource pool, List<RecordedEvent> samples) throws SQLException {
        this.pool = pool;
        this.samples = samples;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table public.plain (
                        position bigint generated always as identity primary key, id uuid not null, type text not null,
                        version integer not null, payload text not null, metadata text not null, tags text[] not null,
                        recorded_at timestamptz not null default clock_timestamp())""");
        }
    }

    void one() throws SQLException {
        RecordedEvent event = samples.get(ThreadLocalRandom.current().nextInt(samples.size()));
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into public.plain (id, type, version, payload, metadata, tags)
                        values (?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, event.type());
            insert.setInt(3, event.version());
            insert.setString(4, event.payload());
            insert.setString(5, event.metadata());
            insert.setArray(6, connection.createArrayOf("text", event.tags().toArray()));
            insert.executeUpdate();
        }
    }
}
