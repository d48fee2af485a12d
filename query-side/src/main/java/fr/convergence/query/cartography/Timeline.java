package fr.convergence.query.cartography;

import fr.convergence.query.Copy;
import fr.convergence.query.CopyRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One table of rows with validity, during one page: which rows end and which begin, at which position. Written in two
 * statements, whatever the page's size.
 */
final class Timeline {

    private final String table;
    private final List<String> key;
    private final List<String> columns;
    private final Map<List<String>, Begun> begun = new HashMap<>();
    private final List<Begun> begins = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();

    /** The row that was true before the page ends at a position. */
    private record End(List<String> key, long position) {}

    /** A row of the page, which may end within it. */
    private static final class Begun {
        private final String row;
        private final long from;
        private @Nullable Long to;

        private Begun(String row, long from) {
            this.row = row;
            this.from = from;
        }
    }

    /**
     * @param columns but those of the validity, in the order of the rows
     * @param key the columns, all of type uuid, that identify an entity through time
     */
    Timeline(String table, List<String> columns, String... key) {
        this.table = table;
        this.key = List.of(key);
        this.columns = Stream.concat(columns.stream(), Stream.of("valid_from", "valid_to"))
                .toList();
    }

    /**
     * An entity's row is another from a position on, unless it shows the same.
     *
     * @param before its row until then, null when it had none
     * @param after its row since, null when it has none any more
     */
    void change(long position, @Nullable String before, @Nullable String after, String... entity) {
        if (Objects.equals(before, after)) {
            return;
        }
        List<String> of = List.of(entity);
        if (before != null) {
            end(position, of);
        }
        if (after != null) {
            Begun row = new Begun(after, position);
            begun.put(of, row);
            begins.add(row);
        }
    }

    private void end(long position, List<String> entity) {
        Begun samePage = begun.remove(entity);
        if (samePage == null) {
            ends.add(new End(entity, position));
        } else {
            samePage.to = position;
        }
    }

    /** What the page leaves, once nothing changes any more. */
    Writing writing() {
        List<CopyRow> rows = begins.stream()
                .map(row -> new CopyRow(row.row).add(row.from).add(row.to))
                .toList();
        Copy copy = new Copy(table, columns, rows);
        return transaction -> {
            if (!ends.isEmpty()) {
                writeEnds(transaction);
            }
            copy.into(transaction);
        };
    }

    /** From each key to its row: the offset keeps the planner from going through all rows that are true now instead. */
    private void writeEnds(Connection transaction) throws SQLException {
        String arrays = key.stream().map(_ -> "?::uuid[], ").collect(Collectors.joining());
        String same =
                key.stream().map(column -> "r." + column + " = e." + column).collect(Collectors.joining(" and "));
        String sql = """
                update %1$s t set valid_to = ended.valid_to
                from (select now.ctid as at, e.valid_to from unnest(%2$s?) as e(%3$s, valid_to)
                      cross join lateral (select r.ctid from %1$s r where %4$s and r.valid_to is null offset 0) now) ended
                where t.ctid = ended.at""".formatted(table, arrays, String.join(", ", key), same);
        try (PreparedStatement update = transaction.prepareStatement(sql)) {
            for (int i = 0; i < key.size(); i++) {
                int column = i;
                String[] values =
                        ends.stream().map(end -> end.key().get(column)).toArray(String[]::new);
                update.setArray(i + 1, transaction.createArrayOf("text", values));
            }
            Long[] positions = ends.stream().map(End::position).toArray(Long[]::new);
            update.setArray(key.size() + 1, transaction.createArrayOf("bigint", positions));
            update.executeUpdate();
        }
    }
}
