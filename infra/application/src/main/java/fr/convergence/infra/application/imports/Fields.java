package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ImportCode.FORMULA_REFUSED;
import static fr.convergence.infra.application.imports.ImportCode.PERSONAL_CONTACT_LEFT_OUT;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_INVALID;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_MISSING;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_REQUIRED;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_TOO_LONG;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_UNKNOWN;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the values of one record one by one; what cannot be kept is left out and told. */
final class Fields {

    private static final Pattern BETWEEN_VALUES = Pattern.compile("\\|");

    private final Map<Column, String> values;
    private final Findings findings;
    private final Predicate<String> personal;

    Fields(Map<Column, String> values, Findings findings, Predicate<String> personal) {
        this.values = values;
        this.findings = findings;
        this.personal = personal;
    }

    /** As the file writes it, cleaned; empty when there is none. */
    String raw(Column column) {
        return values.getOrDefault(column, "");
    }

    /** A text without which the record is refused; empty when it was. */
    String required(Column column, int longest) {
        String value = raw(column);
        Rejection fault = value.isEmpty() ? VALUE_REQUIRED.rejection() : fault(value, longest);
        if (fault != null) {
            findings.refuse(column, value, fault);
            return "";
        }
        return value;
    }

    /** A free text. */
    List<String> text(Column column, int longest) {
        return kept(column, raw(column), longest);
    }

    /** A free text the standard asks for. */
    List<String> wanted(Column column, int longest) {
        if (values.containsKey(column) && raw(column).isEmpty()) {
            findings.warn(column, "", VALUE_MISSING.rejection());
        }
        return text(column, longest);
    }

    /** Free texts. */
    List<String> texts(Column column, int longest) {
        return split(column).stream()
                .flatMap(value -> kept(column, value, longest).stream())
                .distinct()
                .toList();
    }

    /** A value of a form. */
    List<String> shaped(Column column, Function<String, Optional<String>> form) {
        String value = raw(column);
        return value.isEmpty() ? List.of() : shaped(column, value, form);
    }

    /** Values of a form. */
    List<String> allShaped(Column column, Function<String, Optional<String>> form) {
        return split(column).stream()
                .flatMap(value -> shaped(column, value, form).stream())
                .distinct()
                .toList();
    }

    /** Values of a vocabulary, in the vocabulary's order. */
    <E extends Enum<E> & Coded> EnumSet<E> coded(Column column, Class<E> vocabulary) {
        EnumSet<E> known = EnumSet.noneOf(vocabulary);
        for (String value : split(column)) {
            Optional<E> meant = Vocabulary.of(vocabulary, value);
            meant.ifPresentOrElse(known::add, () -> findings.warn(column, value, VALUE_UNKNOWN.rejection()));
        }
        return known;
    }

    /** The codes of values of a vocabulary. */
    <E extends Enum<E> & Coded> List<String> codes(Column column, Class<E> vocabulary) {
        return coded(column, vocabulary).stream().map(Enum::name).toList();
    }

    private List<String> shaped(Column column, String value, Function<String, Optional<String>> form) {
        Optional<String> read = form.apply(value);
        if (personal.test(value) || read.filter(personal).isPresent()) {
            findings.warnPersonal(column);
            return List.of();
        }
        if (read.isEmpty()) {
            findings.warn(column, value, VALUE_INVALID.rejection());
        }
        return read.stream().toList();
    }

    private List<String> kept(Column column, String value, int longest) {
        if (value.isEmpty()) {
            return List.of();
        }
        Rejection fault = fault(value, longest);
        if (fault == null) {
            return List.of(value);
        }
        findings.warn(column, value, fault);
        return List.of();
    }

    private @Nullable Rejection fault(String value, int longest) {
        if (personal.test(value)) {
            return PERSONAL_CONTACT_LEFT_OUT.rejection();
        }
        if (Values.formula(value)) {
            return FORMULA_REFUSED.rejection();
        }
        return value.length() > longest ? VALUE_TOO_LONG.rejection(Integer.toString(longest)) : null;
    }

    private List<String> split(Column column) {
        List<String> all = new ArrayList<>();
        for (String value : BETWEEN_VALUES.split(raw(column))) {
            if (!value.isBlank()) {
                all.add(value.strip());
            }
        }
        return all;
    }
}
