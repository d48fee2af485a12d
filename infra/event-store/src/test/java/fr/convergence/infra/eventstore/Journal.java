package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A follower that writes down in which order it was given what, and fails at the positions it is told to. */
final class Journal implements Follower {

    /** What happens at a position. */
    interface Mishap {
        void strike(RecordedEvent event, Connection transaction) throws Exception;
    }

    final Set<Long> poison = ConcurrentHashMap.newKeySet();
    volatile Mishap mishap = (event, _) -> {
        throw new IllegalStateException("cannot take in " + event.position() + '\0');
    };

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public void install(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("create table journal (nth bigint generated always as identity, position bigint,"
                    + " sequence text, sound boolean, constraint sound check (sound))");
            statement.execute("create table allowed (one int primary key)");
            statement.execute("create table late (one int references allowed deferrable initially deferred)");
        }
    }

    @Override
    public void uninstall(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("drop table journal, late, allowed");
        }
    }

    @Override
    public void handle(List<RecordedEvent> page, Connection transaction) throws Exception {
        try (PreparedStatement insert =
                transaction.prepareStatement("insert into journal (position, sequence, sound) values (?, ?, true)")) {
            for (RecordedEvent event : page) {
                insert.setLong(1, event.position());
                insert.setString(2, sequence(event));
                insert.executeUpdate();
                if (poison.contains(event.position())) {
                    mishap.strike(event, transaction);
                }
            }
        }
    }
}
