package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ImportCode.FILE_TOO_MANY_COLUMNS;
import static fr.convergence.infra.application.imports.ImportCode.FILE_TOO_MANY_ROWS;
import static fr.convergence.infra.application.imports.ImportCode.FILE_TRUNCATED;
import static fr.convergence.infra.application.imports.ImportCode.FILE_WITHOUT_ROWS;
import static fr.convergence.infra.application.imports.ImportCode.ROW_TOO_LONG;
import static fr.convergence.infra.application.imports.ImportCode.ROW_TOO_SHORT;

import fr.convergence.infra.application.imports.CsvRecords.Record;
import fr.convergence.infra.application.imports.Layout.Faulty;
import fr.convergence.infra.application.imports.Layout.Row;
import fr.convergence.infra.application.imports.Layout.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file whole before anything is done with it: what breaks it is found here, with every column at once. */
final class CsvCheck {

    static final int MOST_ROWS = 200_000;
    static final int MOST_COLUMNS = 200;

    private final Columns known;

    private CsvCheck(Columns known) {
        this.known = known;
    }

    /** @throws BrokenFile with every reason for which nothing of the file can be imported */
    static Layout check(SpooledFile file, Columns known) throws IOException {
        return new CsvCheck(known).read(file);
    }

    private Layout read(SpooledFile file) throws IOException {
        char separator = separator(file);
        try (CsvRecords records = CsvRecords.of(file, separator)) {
            List<Finding> warnings = new ArrayList<>();
            List<String> header = header(records.next());
            Set<Column> found = known.found(header, warnings);
            List<Optional<Column>> columns = header.stream().map(known::named).toList();
            int rows = count(records, columns.size(), endsWithNewLine(file));
            return new Layout(found, rows, warnings, true, opened -> rows(CsvRecords.of(opened, separator), columns));
        }
    }

    /** The separator under which the header names the most columns; the comma when none does. */
    private char separator(SpooledFile file) throws IOException {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long named = named(file, candidate);
            if (named > most) {
                most = named;
                best = candidate;
            }
        }
        return best;
    }

    private long named(SpooledFile file, char separator) throws IOException {
        try (CsvRecords records = CsvRecords.of(file, separator)) {
            Record header = records.next();
            return header == null
                    ? 0
                    : header.values().stream()
                            .flatMap(name -> known.named(name).stream())
                            .count();
        } catch (BrokenFile otherSeparator) {
            return 0;
        }
    }

    private static List<String> header(@Nullable Record header) {
        List<String> names = header == null ? List.of() : header.values();
        if (names.size() > MOST_COLUMNS) {
            throw BrokenFile.at(1, FILE_TOO_MANY_COLUMNS.rejection(Integer.toString(MOST_COLUMNS)));
        }
        return names;
    }

    private static int count(CsvRecords records, int columns, boolean endsWithNewLine) {
        int rows = 0;
        Record last = null;
        for (Record row = records.next(); row != null; row = records.next()) {
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

    private static Rows rows(CsvRecords records, List<Optional<Column>> columns) {
        records.next();
        return new Rows() {
            @Override
            public @Nullable Row next() {
                Record record = records.next();
                return record == null ? null : row(record, columns);
            }

            @Override
            public void close() throws IOException {
                records.close();
            }
        };
    }

    private static Row row(Record record, List<Optional<Column>> columns) {
        int found = record.values().size();
        int expected = columns.size();
        if (found != expected) {
            ImportCode code = found < expected ? ROW_TOO_SHORT : ROW_TOO_LONG;
            return new Faulty(
                    record.line(),
                    Finding.ofLine(record.line(), code.rejection(Integer.toString(found), Integer.toString(expected))));
        }
        Map<Column, String> values = new HashMap<>();
        for (int at = 0; at < expected; at++) {
            String value = record.values().get(at);
            columns.get(at).ifPresent(column -> values.put(column, Values.clean(value)));
        }
        return new Layout.Filled(record.line(), values);
    }
}
