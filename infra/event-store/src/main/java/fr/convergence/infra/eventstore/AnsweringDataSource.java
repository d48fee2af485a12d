package fr.convergence.infra.eventstore;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections on which silence is not waited out: a network that falls silent, or a server that stands still, tells nobody,
 * and TCP alone takes hours to notice. An answer that does not come is a fault, which closes the connection.
 */
final class AnsweringDataSource implements DataSource {

    private final DataSource source;
    private final int longestSilenceMillis;

    AnsweringDataSource(DataSource source, Duration longestSilence) {
        this.source = source;
        this.longestSilenceMillis = Math.toIntExact(longestSilence.toMillis());
    }

    @Override
    public Connection getConnection() throws SQLException {
        return answering(source.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return answering(source.getConnection(user, password));
    }

    private Connection answering(Connection connection) throws SQLException {
        try {
            connection.setNetworkTimeout(Runnable::run, longestSilenceMillis);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(AnsweringDataSource.class.getPackageName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
