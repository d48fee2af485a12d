package fr.convergence.infra.application.imports;

import fr.convergence.kernel.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with one record; never repeats a value that may be personal. */
final class Findings {

    private final long line;
    private final @Nullable String id;
    private final Predicate<String> personal;
    private final List<Finding> refusals = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<ImportCode> counted = new ArrayList<>();

    Findings(long line, @Nullable String id, Predicate<String> personal) {
        this.line = line;
        this.id = id == null || personal.test(id) ? null : id;
        this.personal = personal;
    }

    void refuse(Column column, String value, Rejection rejection) {
        refusals.add(Finding.ofValue(line, id, column, shown(value), rejection));
    }

    void refuse(String property, Rejection rejection) {
        refusals.add(Finding.ofProperty(line, id, property, rejection));
    }

    void warn(Column column, String value, Rejection rejection) {
        warnings.add(Finding.ofValue(line, id, column, shown(value), rejection));
    }

    /** A value was left out because it designates a person; it is not repeated. */
    void warnPersonal(Column column) {
        warnings.add(Finding.ofValue(line, id, column, null, ImportCode.PERSONAL_CONTACT_LEFT_OUT.rejection()));
    }

    void count(ImportCode code) {
        counted.add(code);
    }

    boolean refused() {
        return !refusals.isEmpty();
    }

    Reading reading(Reading.@Nullable Asked asked) {
        return new Reading(
                line, id, refused() ? null : asked, List.copyOf(refusals), List.copyOf(warnings), List.copyOf(counted));
    }

    private @Nullable String shown(String value) {
        return personal.test(value) ? null : value;
    }
}
