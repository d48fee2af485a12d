package fr.convergence.query.cartography;

import fr.convergence.query.Copy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One table of rows with validity, during one page: which rows end and which begin, at which position. Written in two
 * statements, whatever the page's size.
 */
final class Timeline {

    private final String table;
    private final List<String> key;
    private final Map<String, Optional<Map<String, @Nullable Object>>> latest = new HashMap<>();
    private final Map<String, Map<String, @Nullable Object>> begun = new HashMap<>();
    private final List<Map<String, @Nullable Object>> begins = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();

    /** The row that is true now ends at a position. */
    private record End(List<Object> key, long position) {}

    /** @param key the columns, all of type uuid, that identify an entity through time */
    Timeline(String table, String... key) {
        this.table = table;
        this.key = List.of(key);
    }

    /**
     * An entity's row is another from a position on.
     *
     * @param before its row until then, null when it had none; asked for once a page
     * @param after its row since, null when it has none any more
     */
    void change(
            long position,
            String entity,
            Supplier<@Nullable Map<String, @Nullable Object>> before,
            @Nullable Map<String, @Nullable Object> after) {
        @Nullable Map<String, @Nullable Object> known = latest.computeIfAbsent(entity, _ -> Optional.ofNullable(before.get()))
                .orElse(null);
        if (after == null ? known == null : after.equals(known)) {
            return;
        }
        if (known != null) {
            end(position, entity, known);
        }
        if (after != null) {
            begin(position, entity, after);
        }
        latest.put(entity, Optional.ofNullable(after));
    }

    private void end(long position, String entity, Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> samePage = begun.remove(entity);
        if (samePage != null) {
            samePage.put("valid_to", position);
            return;
        }
        ends.add(new End(
                key.stream()
                        .map(column -> Objects.requireNonNull(row.get(column)))
                        .toList(),
                position));
    }

    private void begin(long position, String entity, Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> version = new LinkedHashMap<>(row);
        version.put("valid_from", position);
        begun.put(entity, version);
        begins.add(version);
    }

    void write(Connection transaction, JsonMapper json) throws SQLException {
        if (!ends.isEmpty()) {
            writeEnds(transaction);
        }
        if (!begins.isEmpty()) {
            new Copy(table, begins, json).into(transaction);
        }
    }

    private void writeEnds(Connection transaction) throws SQLException {
        String arrays = key.stream().map(_ -> "?::uuid[], ").collect(Collectors.joining());
        String same = key.stream()
                .map(column -> "now." + column + " = ended." + column)
                .collect(Collectors.joining(" and "));
        String sql = """
                update %s now set valid_to = ended.valid_to from unnest(%s?) as ended(%s, valid_to)
                where %s and now.valid_to is null""".formatted(table, arrays, String.join(", ", key), same);
        try (PreparedStatement update = transaction.prepareStatement(sql)) {
            for (int i = 0; i < key.size(); i++) {
                int column = i;
                Object[] values =
                        ends.stream().map(end -> end.key().get(column)).toArray();
                update.setArray(i + 1, transaction.createArrayOf("text", values));
            }
            Object[] positions = ends.stream().map(End::position).toArray();
            update.setArray(key.size() + 1, transaction.createArrayOf("bigint", positions));
            update.executeUpdate();
        }
    }
}
