package fr.convergence.query.cartography;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.StoredEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.territory.Territory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store, the read model kept from it, and the schema that answers from it, for one test. */
final class Cartography {

    static final Actor COORDINATOR = new Actor("c", Role.COORDINATOR, null, List.of("49"));
    static final Actor PARTNER = new Actor("p", Role.PARTNER, null, List.of("49"));
    static final String SCHEMA = "cartography_v7";

    private final CartographyProjection projection = new CartographyProjection(Territory.current());
    private final List<StoredEvent> events = new ArrayList<>();
    private final StatementCount statements;
    private final TestReadModels readModels;
    private Instant now = Instant.parse("2026-01-15T09:00:00Z");

    Cartography() {
        this.statements = new StatementCount(Database.empty());
        this.readModels = new TestReadModels(statements, () -> now);
        install();
        complete();
    }

    /** As queries that have no schema read them. */
    TestReadModels readModels() {
        return readModels;
    }

    /** From now on it is this moment. */
    Cartography at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** Records events and takes them into the read model at once. */
    Cartography record(DomainEvent... happened) {
        int from = events.size();
        for (DomainEvent event : happened) {
            events.add(
                    new StoredEvent(events.size() + 1L, UUID.randomUUID(), event, COORDINATOR, UUID.randomUUID(), now));
            store(events.getLast());
        }
        project(events.subList(from, events.size()));
        return this;
    }

    /** Everything recorded so far. */
    List<StoredEvent> events() {
        return List.copyOf(events);
    }

    /** Empties the read model. */
    Cartography reset() {
        empty();
        complete();
        return this;
    }

    private void empty() {
        Database.run(database(), "drop schema " + SCHEMA + " cascade; delete from store.follower");
        install();
    }

    /** Builds the read model anew from the first event, and completes it at last, as is done in truth. */
    Cartography rebuild(int pageSize) {
        empty();
        for (int from = 0; from < events.size(); from += pageSize) {
            project(events.subList(from, Math.min(from + pageSize, events.size())));
        }
        complete();
        return this;
    }

    /** What is published of a department, read at once. */
    void published(String department, @Nullable String asOf, Consumer<PublishedCartography.Extract> use) {
        new PublishedCartography(readModels, Territory.current())
                .read(department, asOf == null ? null : Instant.parse(asOf), null, use);
    }

    GraphQlTester as(Actor actor) {
        return GraphQl.as(actor, readModels);
    }

    GraphQlTester.Request<?> ask(String document) {
        return as(COORDINATOR).documentName(document);
    }

    StatementCount statements() {
        return statements;
    }

    DataSource database() {
        return statements;
    }

    /** Every row of every table, in a total order. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of(
                "structure",
                "alias",
                "offer",
                "offer_model",
                "operator_referent",
                "place",
                "desk",
                "partnership",
                "habilitation",
                "post",
                "door",
                "known")) {
            rows.addAll(JdbcClient.create(statements)
                    .sql("select '%1$s' || to_jsonb(t)::text from %2$s.%1$s t order by 1".formatted(table, SCHEMA))
                    .query(String.class)
                    .list());
        }
        return rows;
    }

    private void install() {
        Database.run(database(), """
                create schema %1$s;
                insert into store.follower (name) values ('%1$s');
                set search_path = %1$s;
                %2$s;
                reset search_path""".formatted(SCHEMA, projection.tables()));
    }

    private void complete() {
        Database.run(
                database(),
                "set search_path = %s; %s; reset search_path"
                        .formatted(SCHEMA, String.join(";", projection.indices())));
    }

    private void store(StoredEvent stored) {
        JdbcClient.create(statements)
                .sql("insert into store.event values (?, ?, 'any', 1, '{}', '{}', '{}', ?)")
                .params(stored.position(), stored.id(), Timestamp.from(stored.recordedAt()))
                .update();
    }

    private void project(List<StoredEvent> page) {
        inTransaction(transaction -> {
            projection.project(page, transaction);
            transaction
                    .createStatement()
                    .execute("update store.follower set position = "
                            + page.getLast().position());
        });
    }

    /** What is done to the read model's tables. */
    interface Work {
        void in(Connection transaction) throws SQLException;
    }

    void inTransaction(Work work) {
        try (Connection transaction = statements.getConnection()) {
            transaction.setAutoCommit(false);
            try (Statement statement = transaction.createStatement()) {
                statement.execute("set local search_path = " + SCHEMA);
            }
            work.in(transaction);
            transaction.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
