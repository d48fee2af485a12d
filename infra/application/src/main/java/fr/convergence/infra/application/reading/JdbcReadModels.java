package fr.convergence.infra.application.reading;

import fr.convergence.infra.application.store.ReadModel;
import fr.convergence.infra.eventstore.Cursor;
import fr.convergence.infra.eventstore.Epochs;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.query.ReadModels;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Read models in PostgreSQL. Each read is one read-only transaction on one snapshot, which tells in its first statement how
 * far the read model has come; a read that must see more is begun again on a newer snapshot until it does, for a bounded
 * time.
 */
final class JdbcReadModels implements ReadModels {

    private static final String NOT_YET_VISIBLE = "NOT_YET_VISIBLE";
    private static final String NO_SUCH_TABLE = "42P01";
    private static final long FIRST_PAUSE = Duration.ofMillis(5).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(160).toNanos();

    private static final String OPEN = """
            select identity.id, identity.epoch, follower.position,
                   set_config('statement_timeout', '5s', true),
                   set_config('search_path', coalesce(quote_ident(build.follower), ''), true),
                   set_config('convergence.scopes', :scopes, true),
                   set_config('role', 'convergence_reader', true)
            from store.identity
                 left join store.build on build.name = :name and build.state = 'ACTIVE'
                 left join store.follower on follower.name = build.follower""";

    private final JdbcClient sql;
    private final JdbcTemplate connections;
    private final TransactionTemplate transaction;
    private final Map<String, String> versions;
    private final Clock clock;
    private final Duration patience;

    /**
     * Reads what these projections keep.
     *
     * @param patience how long a read may wait for what it must see
     */
    JdbcReadModels(DataSource dataSource, List<? extends Projection> projections, Clock clock, Duration patience) {
        this.connections = new JdbcTemplate(dataSource);
        this.sql = JdbcClient.create(connections);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.transaction.setReadOnly(true);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.versions = projections.stream().collect(Collectors.toUnmodifiableMap(Projection::name, ReadModel::nameOf));
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public <T> T read(String name, Actor actor, @Nullable String consistentWith, Function<Snapshot, T> query) {
        String version = Objects.requireNonNull(versions.get(name), name);
        String scopes = scopes(actor);
        Cursor wanted = consistentWith == null ? null : cursor(consistentWith);
        long end = System.nanoTime() + patience.toNanos();
        for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            try {
                return onceBesideDrops(version, scopes, wanted, query);
            } catch (NotReadable refusal) {
                boolean mayCome = refusal.code().equals(NOT_YET_VISIBLE);
                if (!mayCome
                        || System.nanoTime() + pause >= end
                        || Thread.currentThread().isInterrupted()) {
                    throw refusal;
                }
            }
            LockSupport.parkNanos(pause);
        }
    }

    /** A read that was held up for so long that its build was dropped meanwhile begins again on the one that answers now. */
    private <T> T onceBesideDrops(String version, String scopes, @Nullable Cursor wanted, Function<Snapshot, T> query) {
        try {
            return once(version, scopes, wanted, query);
        } catch (BadSqlGrammarException failure) {
            if (!(failure.getCause() instanceof SQLException cause) || !NO_SUCH_TABLE.equals(cause.getSQLState())) {
                throw failure;
            }
            return once(version, scopes, wanted, query);
        }
    }

    private <T> T once(String version, String scopes, @Nullable Cursor wanted, Function<Snapshot, T> query) {
        // A query of the contract may answer null, which the template passes on as it is.
        return transaction.execute(_ -> {
            Opened opened = open(version, scopes);
            if (wanted != null) {
                refuseUnlessOf(opened, wanted);
            }
            Long position = opened.position();
            if (position == null || wanted != null && position < wanted.position()) {
                throw new NotReadable(
                        NOT_YET_VISIBLE,
                        "Ce qui vient d'être fait n'est pas encore visible ; réessayez dans un instant.");
            }
            return query.apply(new Read(sql, opened, position, clock.instant(), this::refuseUnlessOf));
        });
    }

    private Opened open(String version, String scopes) {
        return sql.sql(OPEN)
                .param("scopes", scopes)
                .param("name", version)
                .query((row, _) -> new Opened(
                        row.getObject("id", UUID.class), row.getInt("epoch"), row.getObject("position", Long.class)))
                .single();
    }

    private void refuseUnlessOf(Opened opened, Cursor wanted) {
        if (!wanted.store().equals(opened.store())) {
            throw unreadable();
        }
        if (wanted.epoch() != opened.epoch()) {
            throw ofAnotherEpoch(opened, wanted);
        }
    }

    private NotReadable ofAnotherEpoch(Opened opened, Cursor wanted) {
        Epochs epochs = Objects.requireNonNull(connections.execute((ConnectionCallback<Epochs>) Epochs::read));
        OptionalLong common = epochs.lastCommon(wanted.epoch(), wanted.position());
        return common.isEmpty()
                ? unreadable()
                : new NotReadable(
                        "CURSOR_EPOCH_CHANGED",
                        "La base a été restaurée depuis que ce repère a été donné ; reprenez à la dernière position commune.",
                        Map.of(
                                "lastCommonPosition",
                                new Cursor(opened.store(), opened.epoch(), common.getAsLong()).encode()));
    }

    private static Cursor cursor(String encoded) {
        try {
            return Cursor.decode(encoded);
        } catch (IllegalArgumentException other) {
            throw unreadable();
        }
    }

    private static NotReadable unreadable() {
        return new NotReadable("CURSOR_UNREADABLE", "Ce repère n'a pas été donné par ce service.");
    }

    private static String scopes(Actor actor) {
        List<String> scopes = actor.readerScopes();
        if (scopes.stream().anyMatch(scope -> scope.contains(","))) {
            throw new IllegalArgumentException("a scope has no comma");
        }
        return String.join(",", scopes);
    }

    /** The store and the build that answers, in the read's own snapshot; no position while none does. */
    private record Opened(UUID store, int epoch, @Nullable Long position) {}

    private record Read(
            JdbcClient sql, Opened opened, long position, Instant now, BiConsumer<Opened, Cursor> refuseUnlessOf)
            implements Snapshot {

        @Override
        public UUID store() {
            return opened.store();
        }

        @Override
        public String cursorAt(long other) {
            return new Cursor(opened.store(), opened.epoch(), other).encode();
        }

        @Override
        public long positionOf(String encoded) {
            Cursor cursor = JdbcReadModels.cursor(encoded);
            refuseUnlessOf.accept(opened, cursor);
            return cursor.position();
        }

        @Override
        public long positionAt(Instant instant) {
            return sql.sql("select coalesce(max(position), 0) from store.event where recorded_at <= :instant")
                    .param("instant", instant.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        }
    }
}
