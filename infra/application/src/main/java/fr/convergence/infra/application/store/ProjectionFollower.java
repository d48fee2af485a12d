package fr.convergence.infra.application.store;

import fr.convergence.infra.eventstore.Follower;
import fr.convergence.infra.eventstore.RecordedEvent;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets one build of a projection follow the store, in a schema of its own. */
final class ProjectionFollower implements Follower {

    private final Projection projection;
    private final DomainEventMapping mapping;
    private final String schema;
    private final Map<Long, Decoded> decoded = new ConcurrentHashMap<>();

    /** A page that was expected, and what it says. */
    private record Decoded(List<RecordedEvent> page, List<StoredEvent> events) {}

    ProjectionFollower(Projection projection, DomainEventMapping mapping, String schema) {
        this.projection = projection;
        this.mapping = mapping;
        this.schema = schema;
    }

    /** The follower and its schema bear one name. */
    @Override
    public String name() {
        return schema;
    }

    @Override
    public void install(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("create schema " + schema);
        }
        enterSchema(transaction);
        try (Statement statement = transaction.createStatement()) {
            statement.execute(projection.tables());
        }
    }

    @Override
    public void uninstall(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("drop schema " + schema + " cascade");
        }
    }

    @Override
    public void complete(Connection transaction) throws SQLException {
        enterSchema(transaction);
        try (Statement statement = transaction.createStatement()) {
            for (String index : projection.indices()) {
                statement.execute(index);
            }
        }
    }

    @Override
    public void expect(List<RecordedEvent> page, Connection reader) throws SQLException {
        if (decoded.size() > 1) {
            decoded.clear(); // expected, and never handed over: another node did
        }
        List<StoredEvent> events = decode(page);
        decoded.put(page.getFirst().position(), new Decoded(page, events));
        enterPage(reader);
        projection.expect(events, reader);
    }

    @Override
    public void handle(List<RecordedEvent> page, Connection transaction) throws SQLException {
        enterPage(transaction);
        Decoded expected = decoded.remove(page.getFirst().position());
        projection.project(expected != null && expected.page() == page ? expected.events() : decode(page), transaction);
    }

    private List<StoredEvent> decode(List<RecordedEvent> page) {
        return page.stream().map(mapping::stored).toList();
    }

    @Override
    public boolean concerns(RecordedEvent event) {
        return DomainEventMapping.isAmong(projection::concerns, event);
    }

    @Override
    public String sequence(RecordedEvent event) {
        return mapping.stored(event).event().entity().toString();
    }

    /**
     * A page touches a few rows of each table by their keys. PostgreSQL plans its statements once a connection, perhaps while the
     * tables are empty, and such a plan must not read all of them later.
     */
    private void enterPage(Connection transaction) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement("""
                select set_config('search_path', ?, true), set_config('plan_cache_mode', 'force_generic_plan', true),
                       set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                       set_config('enable_mergejoin', 'off', true)""")) {
            statement.setString(1, schema);
            statement.execute();
        }
    }

    private void enterSchema(Connection transaction) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement("select set_config('search_path', ?, true)")) {
            statement.setString(1, schema);
            statement.execute();
        }
    }
}
