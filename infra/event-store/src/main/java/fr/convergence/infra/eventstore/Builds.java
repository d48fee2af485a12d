package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The builds of what can be rebuilt, as rows of {@code store.build}; works within the transaction it is given. */
final class Builds {

    private Builds() {}

    /** The builds, in order of their numbers; when the transaction is about to change them, nobody else can. */
    static List<Build> of(Connection connection, String name, boolean toChange) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select number, state from store.build where name = ? order by number"
                        + (toChange ? " for update" : ""))) {
            select.setString(1, name);
            List<Build> builds = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    builds.add(new Build(name, row.getInt(1), Build.State.valueOf(row.getString(2))));
                }
            }
            return builds;
        }
    }

    /** Adds a build, unless another node just did. */
    static void add(Connection transaction, String name, int number, String follower) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(
                "insert into store.build (name, number, follower, state) values (?, ?, ?, 'BUILDING')"
                        + " on conflict do nothing")) {
            insert.setString(1, name);
            insert.setInt(2, number);
            insert.setString(3, follower);
            insert.executeUpdate();
        }
    }

    /** Lets the build under way answer no more than it did; whether there was one. */
    static boolean abandon(Connection transaction, String name) throws SQLException {
        return retire(transaction, name, Build.State.BUILDING);
    }

    private static boolean retire(Connection transaction, String name, Build.State from) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement("update store.build set state = 'RETIRED',"
                + " changed_at = clock_timestamp() where name = ? and state = ?")) {
            update.setString(1, name);
            update.setString(2, from.name());
            return update.executeUpdate() == 1;
        }
    }

    /** Makes a build the one that answers; false when it is not under way any more. */
    static boolean activate(Connection transaction, Build build) throws SQLException {
        retire(transaction, build.name(), Build.State.ACTIVE);
        return change(transaction, build, "ACTIVE");
    }

    /** The build that answers, and how far it has come. */
    record Answering(int number, long position) {}

    /** The build that answers, which stays where it is until the transaction ends; null when none does. */
    static @Nullable Answering answering(Connection transaction, String name) throws SQLException {
        try (PreparedStatement select = transaction.prepareStatement("select b.number, f.position from store.build b"
                + " join store.follower f on f.name = b.follower where b.name = ? and b.state = 'ACTIVE'"
                + " for update of f")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Answering(row.getInt(1), row.getLong(2)) : null;
            }
        }
    }

    /** Whether a follower has parked a sequence that the build which answers has not. */
    static boolean knowsLess(Connection transaction, String name, String follower) throws SQLException {
        try (PreparedStatement select = transaction.prepareStatement("""
                select exists (select from store.parked mine where mine.follower = ? and not exists (
                    select from store.parked other join store.build b on b.follower = other.follower
                    where b.name = ? and b.state = 'ACTIVE' and other.sequence = mine.sequence))""")) {
            select.setString(1, follower);
            select.setString(2, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** A build retired longer ago than anything may take that still reads it, claimed by this transaction; null for none. */
    static @Nullable Build claimOutdated(Connection transaction, String name) throws SQLException {
        try (Statement bounds = transaction.createStatement()) {
            // Whoever waits for the tables' locks makes every reader behind it wait as well.
            bounds.execute("set local lock_timeout = '1s'");
        }
        try (PreparedStatement select = transaction.prepareStatement("select number from store.build where name = ?"
                + " and state = 'RETIRED' and changed_at < clock_timestamp() - ? * interval '1 ms'"
                + " order by number limit 1 for update skip locked")) {
            select.setString(1, name);
            select.setLong(2, BuildWatch.STILL_READ.toMillis());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Build(name, row.getInt(1), Build.State.RETIRED) : null;
            }
        }
    }

    /** Forgets the follower of a build, but not that there was one. */
    static void dropped(Connection transaction, Build build, String follower) throws SQLException {
        try (PreparedStatement delete = transaction.prepareStatement("delete from store.follower where name = ?")) {
            delete.setString(1, follower);
            delete.executeUpdate();
        }
        change(transaction, build, "DROPPED");
    }

    private static boolean change(Connection transaction, Build build, String to) throws SQLException {
        try (PreparedStatement update =
                transaction.prepareStatement("update store.build set state = ?, changed_at = clock_timestamp()"
                        + " where name = ? and number = ? and state = ?")) {
            update.setString(1, to);
            update.setString(2, build.name());
            update.setInt(3, build.number());
            update.setString(4, build.state().name());
            return update.executeUpdate() == 1;
        }
    }
}
