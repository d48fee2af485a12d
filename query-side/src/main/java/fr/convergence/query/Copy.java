package fr.convergence.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Rows on their way into a table by COPY, in its text format: what costs the server least. JDBC has no word for it, hence the
 * driver's own.
 */
public final class Copy {

    private final String sql;
    private final byte[] rows;

    /** @param rows the values of each in the order of the columns */
    public Copy(String table, List<String> columns, List<CopyRow> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(row.toString()).append('\n'));
        this.sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        this.rows = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Adds the rows.
     *
     * @throws SQLException when the table refuses one: none is added
     */
    public void into(Connection transaction) throws SQLException {
        if (rows.length == 0) {
            return;
        }
        try {
            transaction.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(rows));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
