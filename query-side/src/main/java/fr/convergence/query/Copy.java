package fr.convergence.query;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows on their way into a table by COPY, in its text format: what costs the server least. JDBC has no word for it, hence the
 * driver's own.
 */
public final class Copy {

    private final String table;
    private final List<? extends Map<String, @Nullable Object>> rows;
    private final JsonMapper json;

    /** A value of a column of type json or jsonb. */
    public record Json(Object value) {}

    /** @param rows by column; texts, codes, numbers, dates, lists of them for arrays, and {@link Json} */
    public Copy(String table, List<? extends Map<String, @Nullable Object>> rows, JsonMapper json) {
        this.table = table;
        this.rows = rows;
        this.json = json;
    }

    /**
     * Adds the rows; columns that a row does not speak of are null.
     *
     * @throws SQLException when the table refuses one: none is added
     */
    public void into(Connection transaction) throws SQLException {
        SequencedSet<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        String sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        try {
            transaction.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(text(columns)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String text(SequencedSet<String> columns) {
        StringBuilder text = new StringBuilder(rows.size() * 500);
        for (Map<String, @Nullable Object> row : rows) {
            for (String column : columns) {
                write(row.get(column), text);
                text.append('\t');
            }
            text.setCharAt(text.length() - 1, '\n');
        }
        return text.toString();
    }

    private void write(@Nullable Object value, StringBuilder text) {
        switch (value) {
            case null -> text.append("\\N");
            case Json document -> escape(json.writeValueAsString(document.value()), text);
            case List<?> elements -> escape(array(elements), text);
            default -> escape(word(value), text);
        }
    }

    private static String array(List<?> elements) {
        StringBuilder literal = new StringBuilder("{");
        for (Object element : elements) {
            literal.append(literal.length() == 1 ? "\"" : ",\"");
            literal.append(word(element).replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }

    private static String word(Object value) {
        return value instanceof Enum<?> code ? code.name() : value.toString();
    }

    /** Most words hold nothing to be escaped, and {@code replace} then gives them as they are. */
    private static void escape(String word, StringBuilder text) {
        text.append(word.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r"));
    }
}
