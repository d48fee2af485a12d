package fr.convergence.infra.application.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Spares several nodes the same work: one at a time does it. What they do is safe to be done twice; a node that dies lets go of it
 * with its connection.
 *
 * @param work its name, the same on every node
 */
public record OneNode(DataSource database, String work) {

    /** Does it, unless another node does at this moment. */
    public void unlessAnother(Runnable action) throws SQLException {
        // Held by the session: what is done has transactions of its own.
        try (Connection held = database.getConnection()) {
            if (ask(held, "select pg_try_advisory_lock(hashtextextended(?, 0))")) {
                try {
                    action.run();
                } finally {
                    ask(held, "select pg_advisory_unlock(hashtextextended(?, 0))");
                }
            }
        }
    }

    private boolean ask(Connection held, String question) throws SQLException {
        try (PreparedStatement statement = held.prepareStatement(question)) {
            statement.setString(1, work);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
