package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.FranceServicesColumn.GROUPE_FS;
import static fr.convergence.infra.application.imports.FranceServicesColumn.INSEE_DEP;
import static fr.convergence.infra.application.imports.FranceServicesColumn.LABELLISATION_FS;
import static fr.convergence.infra.application.imports.FranceServicesColumn.LIB_FS;
import static fr.convergence.infra.application.imports.FranceServicesColumn.TYPE_FS;

import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.infra.application.imports.Layout.Filled;
import fr.convergence.infra.application.imports.Layout.Row;
import fr.convergence.infra.application.imports.Layout.Rows;
import fr.convergence.kernel.Spelling;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The France services list of the ANCT.
 *
 * <p>Its records bear no date of their own: all bear that of the edition, which the sender tells, else the newest day on which
 * the file says that a France services was labelled. That day lies before the edition's, and depends on the file alone: the
 * same file always bears the same date, and an older edition never a newer one.
 */
final class FranceServicesList implements TableFormat.Kind {

    private static final Pattern DAY = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
    private static final Pattern BEFORE_SITE = Pattern.compile("^(.+?)\\s+[-–]\\s+(?:antenne|site)\\b.*$");

    /** A France services that others may be an antenne of. */
    private record Principal(String name, String group, String department) {}

    private final List<Principal> principals = new ArrayList<>();
    private @Nullable LocalDate lastLabelled;

    @Override
    public Columns columns() {
        return FranceServicesColumn.ALL;
    }

    @Override
    public Column identifier() {
        return FranceServicesColumn.ID_FS;
    }

    @Override
    public void survey(Rows rows) {
        for (Row row = rows.next(); row != null; row = rows.next()) {
            if (row instanceof Filled filled) {
                survey(filled.values());
            }
        }
    }

    private void survey(Map<Column, String> values) {
        if (!antenne(values)) {
            principals.add(new Principal(
                    values.getOrDefault(LIB_FS, ""),
                    Spelling.folded(values.getOrDefault(GROUPE_FS, "")),
                    values.getOrDefault(INSEE_DEP, "")));
        }
        labelled(values.getOrDefault(LABELLISATION_FS, ""))
                .filter(day -> lastLabelled == null || day.isAfter(lastLabelled))
                .ifPresent(day -> lastLabelled = day);
    }

    @Override
    public @Nullable LocalDate edition(Terms terms) {
        LocalDate edition = terms.edition() != null ? terms.edition() : lastLabelled;
        ImportCode.EDITION_MISSING.when(edition == null);
        ImportCode.EDITION_INVALID.when(edition != null && edition.isAfter(terms.today()));
        return edition;
    }

    @Override
    public Function<Filled, Reading> reader(Layout layout, Terms terms) {
        LocalDate edition = Objects.requireNonNull(edition(terms));
        return row -> new FranceServicesReading(row, layout, terms, edition, this).read();
    }

    static boolean antenne(Map<Column, String> values) {
        return Spelling.folded(values.getOrDefault(TYPE_FS, "")).equals("antenne");
    }

    /**
     * The name of the France services that an antenne is one of: the only one of its group; of several, and without a group,
     * the one its own name begins with ({@code France services Livron - Antenne de Loriol}). Empty when that does not tell.
     */
    Optional<String> principal(Map<Column, String> antenne) {
        String group = Spelling.folded(antenne.getOrDefault(GROUPE_FS, ""));
        String department = antenne.getOrDefault(INSEE_DEP, "");
        List<Principal> candidates = principals.stream()
                .filter(one -> group.isEmpty() ? one.department.equals(department) : one.group.equals(group))
                .toList();
        if (candidates.size() == 1 && !group.isEmpty()) {
            return Optional.of(candidates.getFirst().name);
        }
        Matcher named = BEFORE_SITE.matcher(Spelling.folded(antenne.getOrDefault(LIB_FS, "")));
        String wanted = named.matches() ? key(named.group(1)) : "";
        return candidates.stream()
                .map(Principal::name)
                .filter(name -> !wanted.isEmpty() && key(name).equals(wanted))
                .min(Comparator.naturalOrder());
    }

    /** A name without the words by which the list writes one name in several ways. */
    private static String key(String name) {
        return Values.slug(name)
                .replaceFirst("^france-services?-", "")
                .replaceFirst("^(multisites|itinerante)-", "")
                .replaceFirst("^(de|du|des|d)-(l-|la-|le-|les-)?", "");
    }

    private static Optional<LocalDate> labelled(String text) {
        Matcher day = DAY.matcher(text);
        try {
            return day.find()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(3)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(1))))
                    : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
