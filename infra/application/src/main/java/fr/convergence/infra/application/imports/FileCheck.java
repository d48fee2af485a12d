package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ImportCode.COLUMN_ABSENT;
import static fr.convergence.infra.application.imports.ImportCode.COLUMN_DUPLICATED;
import static fr.convergence.infra.application.imports.ImportCode.COLUMN_MISSING;
import static fr.convergence.infra.application.imports.ImportCode.COLUMN_UNKNOWN;
import static fr.convergence.infra.application.imports.ImportCode.FILE_TOO_MANY_COLUMNS;
import static fr.convergence.infra.application.imports.ImportCode.FILE_TOO_MANY_ROWS;
import static fr.convergence.infra.application.imports.ImportCode.FILE_TRUNCATED;
import static fr.convergence.infra.application.imports.ImportCode.FILE_WITHOUT_ROWS;

import fr.convergence.infra.application.imports.Records.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file whole before anything is done with it: what breaks a file is found here, with every column at once. */
final class FileCheck {

    static final int MOST_ROWS = 200_000;
    static final int MOST_COLUMNS = 200;

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    private FileCheck() {}

    /** @throws BrokenFile with every reason for which nothing of the file can be imported */
    static Layout check(SpooledFile file) throws IOException {
        TextCheck.check(file);
        return new FileCheck().read(file);
    }

    private Layout read(SpooledFile file) throws IOException {
        char separator = separator(file);
        try (Records records = Records.of(file, separator)) {
            List<Optional<Column>> columns = header(records.next());
            int rows = count(records, columns.size(), endsWithNewLine(file));
            return new Layout(separator, columns, rows, warnings);
        }
    }

    /** The separator under which the header names the most columns; the standard's comma when none does. */
    private static char separator(SpooledFile file) throws IOException {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long known = known(file, candidate);
            if (known > most) {
                most = known;
                best = candidate;
            }
        }
        return best;
    }

    private static long known(SpooledFile file, char separator) throws IOException {
        try (Records records = Records.of(file, separator)) {
            Row header = records.next();
            return header == null
                    ? 0
                    : header.values().stream()
                            .flatMap(name -> Column.named(name).stream())
                            .count();
        } catch (BrokenFile otherSeparator) {
            return 0;
        }
    }

    private List<Optional<Column>> header(@Nullable Row header) {
        List<String> names = header == null ? List.of() : header.values();
        if (names.size() > MOST_COLUMNS) {
            throw BrokenFile.at(1, FILE_TOO_MANY_COLUMNS.rejection(Integer.toString(MOST_COLUMNS)));
        }
        List<Optional<Column>> columns = names.stream().map(Column::named).toList();
        EnumSet<Column> seen = EnumSet.noneOf(Column.class);
        for (int at = 0; at < columns.size(); at++) {
            check(columns.get(at), names.get(at).strip(), seen);
        }
        checkMissing(seen);
        if (!errors.isEmpty()) {
            throw new BrokenFile(errors);
        }
        return columns;
    }

    private void check(Optional<Column> column, String name, EnumSet<Column> seen) {
        if (column.isEmpty()) {
            warnings.add(Finding.ofColumn(name, COLUMN_UNKNOWN.rejection(name)));
        } else if (!seen.add(column.get())) {
            errors.add(Finding.ofColumn(name, COLUMN_DUPLICATED.rejection(name)));
        }
    }

    private void checkMissing(EnumSet<Column> seen) {
        List<String> absent = new ArrayList<>();
        for (Column column : EnumSet.complementOf(seen)) {
            boolean replaced = column == Column.COMMUNE && seen.contains(Column.CODE_INSEE);
            if (Column.REQUIRED.contains(column) && !replaced) {
                errors.add(Finding.ofColumn(column.header(), COLUMN_MISSING.rejection(column.header())));
            } else {
                absent.add(column.header());
            }
        }
        if (!absent.isEmpty()) {
            warnings.add(Finding.ofLine(1, COLUMN_ABSENT.rejection(String.join(", ", absent))));
        }
    }

    private static int count(Records records, int columns, boolean endsWithNewLine) {
        int rows = 0;
        Row last = null;
        for (Row row = records.next(); row != null; row = records.next()) {
            rows++;
            last = row;
            if (rows > MOST_ROWS) {
                throw BrokenFile.at(row.line(), FILE_TOO_MANY_ROWS.rejection(Integer.toString(MOST_ROWS)));
            }
        }
        if (last == null) {
            throw BrokenFile.because(FILE_WITHOUT_ROWS.rejection());
        }
        if (last.values().size() < columns && !endsWithNewLine) {
            throw BrokenFile.at(last.line(), FILE_TRUNCATED.rejection(Long.toString(last.line())));
        }
        return rows;
    }

    private static boolean endsWithNewLine(SpooledFile file) throws IOException {
        byte last = file.lastByte();
        return last == '\n' || last == '\r';
    }
}
