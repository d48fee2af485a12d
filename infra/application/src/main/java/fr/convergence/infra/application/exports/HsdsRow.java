package fr.convergence.infra.application.exports;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param id unique in its table, and the same in every export
 * @param cells by the name of the column, those that say nothing left out
 */
record HsdsRow(UUID id, Map<String, String> cells) {

    static HsdsRow of(UUID id) {
        return new HsdsRow(id, new HashMap<>(Map.of("id", id.toString())));
    }

    /** A row of something that has no identifier of its own: what it is made of gives it one. */
    static HsdsRow named(Object... parts) {
        return of(id(parts));
    }

    static UUID id(Object... parts) {
        String name = Stream.of(parts).map(Object::toString).collect(Collectors.joining("/"));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing is said by null and by an empty text. */
    HsdsRow with(String column, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            cells.put(column, value.toString());
        }
        return this;
    }

    /** The first of some values. */
    HsdsRow with(String column, List<String> values) {
        return values.isEmpty() ? this : with(column, values.getFirst());
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
