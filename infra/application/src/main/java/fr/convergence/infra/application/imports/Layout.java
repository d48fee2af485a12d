package fr.convergence.infra.application.imports;

import java.util.List;
import java.util.Optional;

/**
 * How a file is laid out, once it was checked.
 *
 * @param separator what stands between two values
 * @param columns what each value of a record is; empty for a column the standard does not have
 * @param rows how many records follow the header
 * @param warnings columns left out or absent
 */
record Layout(char separator, List<Optional<Column>> columns, int rows, List<Finding> warnings) {

    /** Whether the file has a column at all: a column it does not have says nothing. */
    boolean has(Column column) {
        return columns.contains(Optional.of(column));
    }
}
