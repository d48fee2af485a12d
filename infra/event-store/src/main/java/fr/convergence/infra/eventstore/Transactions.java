package fr.convergence.infra.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Transactions that a node which stopped in the middle does not keep open: PostgreSQL ends them before a lease lapses. */
final class Transactions {

    /** Shorter than {@link Lease#LENGTH}, so that whoever takes over finds no lock of a node that stopped. */
    static final String LONGEST_SILENCE = "5s";

    private final DataSource dataSource;

    Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Work inside a transaction. */
    @FunctionalInterface
    interface Work {
        void run(Connection transaction) throws Exception;
    }

    /** Commits what the work did, or rolls it back when the work throws. */
    void run(Work work) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.run(connection);
                connection.commit();
            } catch (Exception | Error failure) {
                rollBack(connection, failure);
                throw failure;
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(true);
                }
            }
        }
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
        }
    }

    /** Lets the commit be durable when it returns, though it began as one that need not be. */
    static void awaitDisk(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("set local synchronous_commit to default");
        }
    }

    static void boundSilence(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = '" + LONGEST_SILENCE + "'");
        }
    }
}
