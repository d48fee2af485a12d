package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ImportCode.COLUMN_ABSENT;
import static fr.convergence.infra.application.imports.ImportCode.COLUMN_DUPLICATED;
import static fr.convergence.infra.application.imports.ImportCode.COLUMN_MISSING;
import static fr.convergence.infra.application.imports.ImportCode.COLUMN_UNKNOWN;

import fr.convergence.kernel.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a kind of list.
 *
 * @param all in the list's order
 * @param required without which a file is not such a list
 * @param replaced a required column, and the one that may stand in its place
 * @param aliases names that earlier editions gave to columns, folded
 */
record Columns(
        List<? extends Column> all,
        Set<? extends Column> required,
        Map<? extends Column, ? extends Column> replaced,
        Map<String, ? extends Column> aliases) {

    /** The column that a header names, whatever its capitals and the spaces around it. */
    Optional<Column> named(String header) {
        String wanted = Spelling.folded(header);
        for (Column column : all) {
            if (Spelling.folded(column.header()).equals(wanted)) {
                return Optional.of(column);
            }
        }
        return Optional.ofNullable(aliases.get(wanted));
    }

    /**
     * The columns that a file has.
     *
     * @param names as the file writes them
     * @param warnings hears of those the list does not have, and of those the file does not
     * @throws BrokenFile when one is missing, or stands twice
     */
    Set<Column> found(Collection<String> names, List<Finding> warnings) {
        List<Finding> errors = new ArrayList<>();
        Set<Column> found = new LinkedHashSet<>();
        for (String name : names) {
            Optional<Column> column = named(name);
            if (column.isEmpty()) {
                warnings.add(Finding.ofColumn(name.strip(), COLUMN_UNKNOWN.rejection(name.strip())));
            } else if (!found.add(column.get())) {
                errors.add(Finding.ofColumn(name.strip(), COLUMN_DUPLICATED.rejection(name.strip())));
            }
        }
        missing(found, errors, warnings);
        if (!errors.isEmpty()) {
            throw new BrokenFile(errors);
        }
        return found;
    }

    private void missing(Set<Column> found, List<Finding> errors, List<Finding> warnings) {
        List<String> absent = new ArrayList<>();
        for (Column column : all) {
            if (found.contains(column)) {
                continue;
            }
            Column other = replaced.get(column);
            if (required.contains(column) && (other == null || !found.contains(other))) {
                errors.add(Finding.ofColumn(column.header(), COLUMN_MISSING.rejection(column.header())));
            } else {
                absent.add(column.header());
            }
        }
        if (!absent.isEmpty()) {
            warnings.add(Finding.ofLine(1, COLUMN_ABSENT.rejection(String.join(", ", absent))));
        }
    }
}
