package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ImportCode.FORMULA_REFUSED;
import static fr.convergence.infra.application.imports.ImportCode.PERSONAL_CONTACT_LEFT_OUT;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_INVALID;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_MISSING;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_REQUIRED;
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
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the values of one record one by one; what cannot be kept is left out and told. */
final class Fields {

    private static final Pattern BARS = Pattern.compile("\\|");
    /** How earlier editions wrote lists; one that stands in a page's address is part of it. */
    private static final Pattern SEMICOLONS = Pattern.compile(";(?=\\s*https?://)|;(?!\\S*=)");

    private final Map<Column, String> values;
    private final boolean cells;
    private final Findings findings;
    private final Predicate<String> personal;

    Fields(Map<Column, String> values, boolean cells, Findings findings, Predicate<String> personal) {
        this.values = values;
        this.cells = cells;
        this.findings = findings;
        this.personal = personal;
    }

    /** What the file says, cleaned; empty when there is none. */
    String raw(Column column) {
        return cells ? Cells.meant(written(column)) : written(column);
    }

    private String written(Column column) {
        return values.getOrDefault(column, "");
    }

    /** A value without which the record is refused; empty when it was. */
    String required(Column column, Function<String, List<Rejection>> rule) {
        String value = raw(column);
        Rejection fault = value.isEmpty() ? VALUE_REQUIRED.rejection() : fault(column, value, rule);
        if (fault != null) {
            findings.refuse(column, value, fault);
            return "";
        }
        return value;
    }

    /** One value. */
    List<String> one(Column column, Function<String, List<Rejection>> rule) {
        return one(column, UnaryOperator.identity(), rule);
    }

    /** One value, put into its usual form first. */
    List<String> one(Column column, UnaryOperator<String> form, Function<String, List<Rejection>> rule) {
        String value = raw(column);
        return value.isEmpty() ? List.of() : kept(column, form.apply(value), value, rule);
    }

    /** One value that the standard asks for. */
    List<String> wanted(Column column, Function<String, List<Rejection>> rule) {
        if (values.containsKey(column) && raw(column).isEmpty()) {
            findings.warn(column, "", VALUE_MISSING.rejection());
        }
        return one(column, rule);
    }

    /** Any number of values. */
    List<String> several(Column column, Function<String, List<Rejection>> rule) {
        return split(raw(column)).stream()
                .flatMap(value -> kept(column, value, value, rule).stream())
                .distinct()
                .toList();
    }

    /** Values of a vocabulary, in the vocabulary's order. */
    <E extends Enum<E> & Coded> EnumSet<E> coded(Column column, Class<E> vocabulary) {
        EnumSet<E> known = EnumSet.noneOf(vocabulary);
        for (String value : split(raw(column))) {
            Optional<E> meant = Vocabulary.of(vocabulary, value);
            meant.ifPresentOrElse(known::add, () -> findings.warn(column, value, VALUE_UNKNOWN.rejection()));
        }
        return known;
    }

    /** The codes of values of a vocabulary. */
    <E extends Enum<E> & Coded> List<String> codes(Column column, Class<E> vocabulary) {
        return coded(column, vocabulary).stream().map(Enum::name).toList();
    }

    private List<String> kept(Column column, String value, String written, Function<String, List<Rejection>> rule) {
        Rejection fault = fault(column, value, rule);
        if (fault == null) {
            return List.of(value);
        }
        if (fault.code() == PERSONAL_CONTACT_LEFT_OUT) {
            findings.warnPersonal(column);
        } else {
            findings.warn(column, written, fault);
        }
        return List.of();
    }

    /** The first thing wrong, in the words of imports; the command side tells what is. */
    private @Nullable Rejection fault(Column column, String value, Function<String, List<Rejection>> rule) {
        if (personal.test(value)) {
            return PERSONAL_CONTACT_LEFT_OUT.rejection();
        }
        if (cells && Values.formula(written(column))) {
            return FORMULA_REFUSED.rejection();
        }
        List<Rejection> faults = rule.apply(value);
        return faults.isEmpty()
                ? null
                : VALUE_INVALID.rejection(faults.getFirst().message());
    }

    /** The values that one text lists: between bars, or between semicolons when it has no bar. */
    static List<String> split(String text) {
        List<String> all = new ArrayList<>();
        for (String value : (text.indexOf('|') < 0 ? SEMICOLONS : BARS).split(text)) {
            if (!value.isBlank()) {
                all.add(value.strip());
            }
        }
        return all;
    }
}
