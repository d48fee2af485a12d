package fr.convergence.infra.application.postgres;

import fr.convergence.infra.application.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * The passwords of the embedded PostgreSQL, drawn once and kept beside its data for the owner of the process only.
 *
 * @param superuserFile where the superuser's stands, for {@code initdb} and for an operator's repairs
 * @param password the application's
 */
record Credentials(Path superuserFile, String password) {

    static final String SUPERUSER = "postgres";
    static final String ROLE = "convergence";
    static final String DATABASE = "convergence";
    static final String APPLICATION_FILE = "postgres-application";

    private static final SecureRandom RANDOM = new SecureRandom();

    static Credentials keptIn(DataDirectory data) throws IOException {
        Path superuser = data.secret("postgres-superuser", Credentials::draw);
        Path application = data.secret(APPLICATION_FILE, Credentials::draw);
        return new Credentials(superuser, Files.readString(application));
    }

    private static String draw() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The application owns its database and nothing else; queries are to run as a role that owns nothing. */
    void createRoles(String url) throws IOException {
        try (Connection connection = DriverManager.getConnection(url, SUPERUSER, Files.readString(superuserFile));
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + ROLE + " login password '" + password + "'");
            statement.execute("create role convergence_reader nologin");
            statement.execute("grant convergence_reader to " + ROLE);
            statement.execute("create database " + DATABASE + " owner " + ROLE);
            statement.execute("revoke connect, temporary on database " + DATABASE + " from public");
        } catch (SQLException failed) {
            throw new IOException("the roles cannot be created: " + failed.getMessage(), failed);
        }
    }
}
