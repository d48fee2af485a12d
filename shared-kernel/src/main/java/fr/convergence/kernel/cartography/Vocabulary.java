package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.Spelling;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the value of a vocabulary that a text written by people or exported by a program means.
 *
 * <p>Code or label, whatever the capitals, accents, form of apostrophe, and spaces around guillemets and parentheses: the
 * standard itself writes "Comprehension" in one place and "Compréhension" in another, "Étapes numériques(La Poste)" and
 * "Étapes numériques (La Poste)".
 */
public final class Vocabulary {

    private static final Pattern SPACES_AT_BRACKETS = Pattern.compile(" ?([«»()]) ?");

    private static final ClassValue<Map<String, Object>> VALUES = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> values = new HashMap<>();
            for (Object value : type.getEnumConstants()) {
                index(values, ((Enum<?>) value).name(), value);
                index(values, ((Coded) value).label(), value);
            }
            return Map.copyOf(values);
        }
    };

    private Vocabulary() {}

    /** The value whose code or label the text is; empty when there is none. */
    public static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String text) {
        return Optional.ofNullable(VALUES.get(type).get(key(text))).map(type::cast);
    }

    private static void index(Map<String, Object> values, String text, Object value) {
        Object other = values.putIfAbsent(key(text), value);
        if (other != null && other != value) {
            throw new IllegalStateException("\"" + text + "\" means both " + other + " and " + value);
        }
    }

    private static String key(String text) {
        return SPACES_AT_BRACKETS.matcher(Spelling.folded(text)).replaceAll("$1");
    }
}
