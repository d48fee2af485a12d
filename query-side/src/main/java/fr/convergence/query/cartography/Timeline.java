package fr.convergence.query.cartography;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final String BEGIN = "insert into %1$s select * from json_populate_recordset(null::%1$s, ?::json)";

    private final String table;
    private final List<String> key;
    private final Map<String, Optional<Map<String, @Nullable Object>>> latest = new HashMap<>();
    private final Map<String, Map<String, @Nullable Object>> begun = new HashMap<>();
    private final List<Map<String, @Nullable Object>> begins = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> ends = new ArrayList<>();

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
        Map<String, @Nullable Object> end = new LinkedHashMap<>();
        key.forEach(column -> end.put(column, row.get(column)));
        end.put("valid_to", position);
        ends.add(end);
    }

    private void begin(long position, String entity, Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> version = new LinkedHashMap<>(row);
        version.put("valid_from", position);
        begun.put(entity, version);
        begins.add(version);
    }

    void write(Connection transaction, JsonMapper json) throws SQLException {
        write(transaction, ending(), ends, json);
        write(transaction, BEGIN.formatted(table), begins, json);
    }

    private String ending() {
        String columns = key.stream().map(column -> column + " uuid").collect(Collectors.joining(", "));
        String same = key.stream()
                .map(column -> "now." + column + " = ended." + column)
                .collect(Collectors.joining(" and "));
        return """
                update %s now set valid_to = ended.valid_to
                from json_to_recordset(?::json) as ended(%s, valid_to bigint)
                where %s and now.valid_to is null""".formatted(table, columns, same);
    }

    private static void write(
            Connection transaction, String sql, List<Map<String, @Nullable Object>> rows, JsonMapper json)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setString(1, json.writeValueAsString(rows));
            statement.executeUpdate();
        }
    }
}
