package fr.convergence.infra.application.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file is laid out, once it was checked.
 *
 * @param columns those it has: a column it does not have says nothing
 * @param rows how many records it has
 * @param warnings columns left out or absent
 * @param cells whether values stand in cells that spreadsheets open: only then may one be a formula, or be kept from being one
 * @param opening reads its records from the first on
 */
record Layout(Set<Column> columns, int rows, List<Finding> warnings, boolean cells, Opening opening) {

    /** One record of a file. */
    sealed interface Row {
        /** The line it starts on, from 1. */
        long line();
    }

    /** A record that may be read; a column it does not fill is absent or empty. */
    record Filled(long line, Map<Column, String> values) implements Row {}

    /** A record that is not one of this file's. */
    record Faulty(long line, Finding fault) implements Row {}

    /** Records one by one. */
    interface Rows extends Closeable {

        /** The next record, or null after the last. */
        @Nullable Row next();
    }

    /** How records are read anew. */
    @FunctionalInterface
    interface Opening {
        Rows open(SpooledFile file) throws IOException;
    }

    /** Whether the file has a column at all. */
    boolean has(Column column) {
        return columns.contains(column);
    }
}
