package fr.convergence.infra.application.store;

import fr.convergence.infra.eventstore.Follower;
import fr.convergence.infra.eventstore.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Lets a policy follow the store from its head. */
final class PolicyFollower implements Follower {

    private final Policy policy;
    private final DomainEventMapping mapping;

    PolicyFollower(Policy policy, DomainEventMapping mapping) {
        FollowerNames.check(policy.name());
        this.policy = policy;
        this.mapping = mapping;
    }

    @Override
    public String name() {
        return policy.name();
    }

    @Override
    public boolean beginsAtHead() {
        return true;
    }

    @Override
    public void install(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("create schema " + policy.name());
            enterSchema(statement);
            statement.execute(policy.tables());
        }
    }

    /** Asked of what is reset, which a policy cannot be: what it did stays done. */
    @Override
    public void uninstall(Connection transaction) {
        throw new UnsupportedOperationException(policy.name() + " would do everything again");
    }

    @Override
    public boolean concerns(RecordedEvent event) {
        return DomainEventMapping.isAmong(policy::concerns, event);
    }

    @Override
    public String sequence(RecordedEvent event) {
        return mapping.stored(event).event().entity().toString();
    }

    @Override
    public void handle(List<RecordedEvent> page, Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            enterSchema(statement);
        }
        for (RecordedEvent event : page) {
            policy.on(mapping.stored(event), transaction);
        }
    }

    private void enterSchema(Statement statement) throws SQLException {
        statement.execute("set local search_path = " + policy.name());
    }
}
