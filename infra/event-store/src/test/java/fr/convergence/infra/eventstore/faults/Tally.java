package fr.convergence.infra.eventstore.faults;

import fr.convergence.infra.eventstore.Follower;
import fr.convergence.infra.eventstore.RecordedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A follower whose rows tell which events were taken in, how often, and in which order. */
final class Tally implements Follower {

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public void install(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute(
                    "create table tally (client text primary key, events bigint not null, chain text not null)");
        }
    }

    @Override
    public void uninstall(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("drop table tally");
        }
    }

    @Override
    public void handle(List<RecordedEvent> page, Connection transaction) throws SQLException {
        String sql = "insert into tally values (?, 1, md5(?)) on conflict (client) do update"
                + " set events = tally.events + 1, chain = md5(tally.chain || ?)";
        try (PreparedStatement upsert = transaction.prepareStatement(sql)) {
            for (RecordedEvent event : page) {
                upsert.setString(1, event.tags().getFirst());
                upsert.setString(2, event.payload());
                upsert.setString(3, event.payload());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
