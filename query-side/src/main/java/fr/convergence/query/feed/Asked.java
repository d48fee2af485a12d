package fr.convergence.query.feed;

import fr.convergence.query.PublicEventFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL.
 *
 * @param sql conditions that all hold, each after an {@code and}
 * @param parameters by name
 */
record Asked(String sql, Map<String, Object> parameters) {

    static Asked of(PublicEventFilter filter) {
        StringBuilder sql = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        any(filter.types(), "array[r.type]", "types", sql, parameters);
        any(filter.departments(), "r.departments", "departments", sql, parameters);
        any(filter.epcis(), "r.epcis", "epcis", sql, parameters);
        any(filter.structures(), "r.structures", "structures", sql, parameters);
        any(filter.themes(), "r.themes", "themes", sql, parameters);
        return new Asked(sql.toString(), Map.copyOf(parameters));
    }

    private static void any(
            @Nullable List<?> values, String column, String name, StringBuilder sql, Map<String, Object> parameters) {
        if (values != null && !values.isEmpty()) {
            sql.append(" and %s && cast(:%s as text[])".formatted(column, name));
            parameters.put(name, values.stream().map(Asked::text).toArray(String[]::new));
        }
    }

    /** Codes by their names, identifiers as they are stored. */
    private static String text(Object value) {
        return value instanceof Enum<?> code ? code.name() : identifier(value.toString());
    }

    private static String identifier(String text) {
        return text.length() == 36 ? text.toLowerCase(Locale.ROOT) : text;
    }
}
