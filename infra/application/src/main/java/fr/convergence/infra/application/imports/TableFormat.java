package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.imports.Layout.Filled;
import fr.convergence.infra.application.imports.Layout.Rows;
import fr.convergence.kernel.cartography.SourceFormat;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list whose records are rows of one table: in CSV, or as objects in JSON.
 *
 * @param kind what the list has of its own, anew for each file
 */
record TableFormat(String path, SourceFormat source, Supplier<Kind> kind) implements ImportFormat {

    /** What a kind of list has of its own. */
    interface Kind {

        Columns columns();

        /** The column that names a record. */
        Column identifier();

        /** Looks at every row of a file, before any of them is read. */
        default void survey(Rows rows) {}

        /** The date of the edition, or null when each record bears a date of its own. */
        default @Nullable LocalDate edition(Terms terms) {
            ImportCode.EDITION_UNUSED.when(terms.edition() != null);
            return null;
        }

        /** How a row is read. */
        Function<Filled, Reading> reader(Layout layout, Terms terms);
    }

    @Override
    public CheckedFile check(SpooledFile file) throws IOException {
        TextCheck.check(file);
        Kind list = kind.get();
        Layout layout = JsonCheck.looksLikeJson(file)
                ? JsonCheck.check(file, list.columns())
                : CsvCheck.check(file, list.columns());
        try (Rows rows = layout.opening().open(file)) {
            list.survey(rows);
        }
        return new Checked(file, layout, list);
    }

    /** A file found fit. */
    private record Checked(SpooledFile file, Layout layout, Kind list) implements CheckedFile {

        @Override
        public int rows() {
            return layout.rows();
        }

        @Override
        public List<Finding> warnings() {
            return layout.warnings();
        }

        @Override
        public @Nullable LocalDate edition(Terms terms) {
            return list.edition(terms);
        }

        @Override
        public Readings readings(Terms terms) throws IOException {
            return new RowReader(layout.opening().open(file), list.reader(layout, terms), list.identifier());
        }
    }
}
