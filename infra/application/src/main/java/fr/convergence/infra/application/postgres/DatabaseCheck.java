package fr.convergence.infra.application.postgres;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.Settings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Refuses a PostgreSQL that may lose what it acknowledged, or on which Convergence cannot work, before touching it. */
@Component
class DatabaseCheck {

    private static final int OLDEST_MAJOR = 15;
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final String MAY_HAVE_A_READER = """
            select rolsuper or rolcreaterole
                or exists (select from pg_auth_members m join pg_roles r on r.oid = m.roleid
                           where r.rolname = 'convergence_reader' and m.member = me.oid)
            from pg_roles me where rolname = current_user
            """;

    private final Settings settings;

    DatabaseCheck(Settings settings) {
        this.settings = settings;
    }

    void check(DataSource database) {
        try (Connection connection = database.getConnection()) {
            refuseOld(connection);
            refuseEncodings(connection);
            if (!settings.acceptDataLoss()) {
                refuseLossy(connection);
            }
            refuseWithoutReader(connection);
        } catch (SQLException unreachable) {
            throw new CannotStart("PostgreSQL cannot be used: " + deepest(unreachable), unreachable);
        }
    }

    private static void refuseOld(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST_MAJOR) {
            throw new CannotStart("Convergence needs PostgreSQL " + OLDEST_MAJOR + " or newer; this is "
                    + connection.getMetaData().getDatabaseProductVersion() + ".");
        }
    }

    private static void refuseEncodings(Connection connection) throws SQLException {
        String encoding = first(connection, "show server_encoding");
        if (!"UTF8".equals(encoding)) {
            throw new CannotStart("the database must be encoded in UTF8, not in " + encoding
                    + " (create database … encoding 'UTF8' template template0).");
        }
    }

    private static void refuseLossy(Connection connection) throws SQLException {
        for (String setting : DURABLE) {
            if ("off".equals(first(connection, "show " + setting))) {
                throw new CannotStart("PostgreSQL runs with " + setting
                        + " = off and may lose what it has acknowledged. Set it to on for this database.");
            }
        }
    }

    private static void refuseWithoutReader(Connection connection) throws SQLException {
        if (!"t".equals(first(connection, MAY_HAVE_A_READER))) {
            String user = first(connection, "select quote_ident(current_user)");
            throw new CannotStart("the role " + user + " may not create the role queries run as. As a superuser: create"
                    + " role convergence_reader nologin; grant convergence_reader to " + user + ";");
        }
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static String deepest(Throwable failed) {
        Throwable cause = failed.getCause();
        return cause == null ? String.valueOf(failed.getMessage()) : deepest(cause);
    }
}
