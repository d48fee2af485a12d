package fr.convergence.infra.application.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** What an earlier version of Convergence recorded, was asked, and answered; how it was made stands beside it. */
final class YesterdaysStore {

    /** The instant its carte mentale was asked for. */
    static final String AT = "2026-11-22T06:00:13Z";

    private static final Path FOLDER = Path.of("src/test/resources/yesterday");
    private static final String END = "\\.";

    private YesterdaysStore() {}

    static String document(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".graphql"));
    }

    static String answer(String name) throws IOException {
        try (InputStream file = unzipped(name + ".json.gz")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Puts its rows into a store that has none, in one transaction. */
    static void load(DataSource store) throws IOException, SQLException {
        try (Connection connection = store.getConnection();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(unzipped("store.copy.gz"), StandardCharsets.UTF_8))) {
            connection.setAutoCommit(false);
            for (String copy = lines.readLine(); copy != null; copy = lines.readLine()) {
                copy(connection, copy, lines);
            }
            connection.commit();
        }
    }

    private static void copy(Connection connection, String statement, BufferedReader lines)
            throws IOException, SQLException {
        StringBuilder rows = new StringBuilder();
        for (String line = lines.readLine(); !END.equals(line); line = lines.readLine()) {
            rows.append(line).append('\n');
        }
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(rows.toString()));
    }

    private static InputStream unzipped(String file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file)));
    }
}
