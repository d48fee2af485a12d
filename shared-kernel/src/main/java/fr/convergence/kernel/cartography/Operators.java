package fr.convergence.kernel.cartography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operators of the France services offer, as one dated edition of the list says. Immutable. */
public final class Operators {

    private static final String CURRENT_EDITION = "2024";

    private final String edition;
    private final SequencedMap<String, Operator> byCode;

    private Operators(String edition, SequencedMap<String, Operator> byCode) {
        this.edition = edition;
        this.byCode = byCode;
    }

    /** The newest edition. */
    public static Operators current() {
        return Current.OPERATORS;
    }

    /** Which edition this is: a year. */
    public String edition() {
        return edition;
    }

    /** All of them, in the order of the list. */
    public List<Operator> all() {
        return List.copyOf(byCode.values());
    }

    /** The operator of that code; empty when the list has none. */
    public Optional<Operator> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Those that were part of the offer on a day, in the order of the list; the list knows the year they joined. */
    public List<Operator> inOffer(LocalDate day) {
        return byCode.values().stream()
                .filter(operator -> operator.since() <= day.getYear())
                .toList();
    }

    private static Operators load(String edition) {
        String resource = "operators/" + edition + ".json";
        try (InputStream file = Objects.requireNonNull(Operators.class.getResourceAsStream(resource), resource)) {
            SequencedMap<String, Operator> byCode = new LinkedHashMap<>();
            for (JsonNode row : JsonMapper.shared().readTree(file).required("operateurs")) {
                Operator operator = operator(row);
                if (byCode.put(operator.code(), operator) != null) {
                    throw new IllegalStateException(resource + " has two operators " + operator.code());
                }
            }
            return new Operators(edition, byCode);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    private static Operator operator(JsonNode row) {
        return new Operator(
                row.required("code").stringValue(),
                row.required("nom").stringValue(),
                row.required("depuis").intValue(),
                !row.path("a_confirmer").asBoolean(false),
                network(row.required("reseau_porteur_data_inclusion")));
    }

    private static @Nullable String network(JsonNode value) {
        return value.isNull() ? null : value.stringValue();
    }

    /** Read once, when first asked for. */
    private static final class Current {
        private static final Operators OPERATORS = load(CURRENT_EDITION);
    }
}
