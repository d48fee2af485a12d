package fr.convergence.query.cartography;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Details and terms of events, told in pairs. */
final class Field {

    private Field() {}

    /** A field and its only value, in turn; a value with bars is a list. */
    static Map<String, List<String>> of(String... pairs) {
        Map<String, List<String>> details = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            details.put(pairs[i], pairs[i + 1].isEmpty() ? List.of() : List.of(pairs[i + 1].split("\\|")));
        }
        return details;
    }
}
