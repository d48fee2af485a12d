package fr.convergence.query.cartography;

import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadModels;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the read model as the application does, but for cursors, which are bare positions here, and not waited for. */
public final class TestReadModels implements ReadModels {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Supplier<Instant> clock;

    /** @param clock tells the moment of each answer */
    public TestReadModels(DataSource database, Supplier<Instant> clock) {
        this.sql = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.transaction.setReadOnly(true);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    @Override
    public <T> T read(String name, Actor actor, @Nullable String consistentWith, Function<Snapshot, T> query) {
        if (consistentWith != null && !consistentWith.startsWith("at-")) {
            throw new NotReadable("CURSOR_UNREADABLE", "Ce repère n'a pas été donné par ce service.");
        }
        return transaction.execute(_ -> {
            long position = sql.sql("""
                            select position, set_config('search_path', name, true), set_config('role', 'convergence_reader', true),
                                   set_config('convergence.scopes', :scopes, true)
                            from store.follower where name like :name || '_v%'""")
                    .param("name", name)
                    .param("scopes", String.join(",", actor.readerScopes()))
                    .query((row, _) -> row.getLong("position"))
                    .single();
            return query.apply(new View(sql, position, clock.get()));
        });
    }

    private record View(JdbcClient sql, long position, Instant now) implements Snapshot {

        @Override
        public String cursorAt(long at) {
            return "at-" + at;
        }

        @Override
        public long positionOf(String cursor) {
            return Long.parseLong(cursor.substring("at-".length()));
        }

        @Override
        public UUID store() {
            return new UUID(3, 5);
        }

        @Override
        public long positionAt(Instant instant) {
            return sql.sql("select coalesce(max(position), 0) from store.event where recorded_at <= ?")
                    .param(Timestamp.from(instant))
                    .query(Long.class)
                    .single();
        }
    }
}
