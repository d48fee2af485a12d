package fr.convergence.query.feed;

import fr.convergence.query.PublicEventFilter;
import fr.convergence.query.Which;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A filter as conditions on the rows of {@code event}. */
final class Asked {

    private Asked() {}

    static Which of(PublicEventFilter filter) {
        return new Which()
                .and("array[r.type] && cast(:types as text[])", "types", any(filter.types()))
                .and("r.departments && cast(:departments as text[])", "departments", any(filter.departments()))
                .and("r.epcis && cast(:epcis as text[])", "epcis", any(filter.epcis()))
                .and("r.structures && cast(:structures as text[])", "structures", any(filter.structures()))
                .and("r.themes && cast(:themes as text[])", "themes", any(filter.themes()));
    }

    private static String @Nullable [] any(@Nullable List<?> values) {
        return values == null || values.isEmpty()
                ? null
                : values.stream().map(Asked::text).toArray(String[]::new);
    }

    /** Codes by their names, identifiers as they are stored. */
    private static String text(Object value) {
        return value instanceof Enum<?> code ? code.name() : identifier(value.toString());
    }

    private static String identifier(String text) {
        return text.length() == 36 ? text.toLowerCase(Locale.ROOT) : text;
    }
}
