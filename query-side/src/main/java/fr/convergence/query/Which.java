package fr.convergence.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rows are asked for: conditions in SQL that all hold, and their parameters by name. */
public final class Which {

    private final List<String> all = new ArrayList<>(List.of("true"));
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * One more.
     *
     * @param condition names its parameter
     * @param value what is asked for, an enum by its name; null when anything will do, and the condition is left out
     */
    public Which and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            all.add(condition);
            parameters.put(name, value instanceof Enum<?> code ? code.name() : value);
        }
        return this;
    }

    /** As SQL. */
    public String sql() {
        return String.join(" and ", all);
    }

    /** By name. */
    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
