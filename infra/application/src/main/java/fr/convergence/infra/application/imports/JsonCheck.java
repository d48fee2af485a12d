package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ImportCode.FILE_TOO_MANY_COLUMNS;
import static fr.convergence.infra.application.imports.ImportCode.FILE_TOO_MANY_ROWS;
import static fr.convergence.infra.application.imports.ImportCode.FILE_WITHOUT_ROWS;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_NOT_TEXT;

import fr.convergence.infra.application.imports.JsonRecords.Record;
import fr.convergence.infra.application.imports.Layout.Faulty;
import fr.convergence.infra.application.imports.Layout.Filled;
import fr.convergence.infra.application.imports.Layout.Row;
import fr.convergence.infra.application.imports.Layout.Rows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a table written as JSON objects whole before anything is done with it; its columns are the objects' properties. */
final class JsonCheck {

    /** Names under which lists of this family hold their records when they are not the array itself. */
    private static final Set<String> LISTS = Set.of("data", "lieux", "structures", "results");

    private JsonCheck() {}

    /** Whether the first character that is no space begins JSON. */
    static boolean looksLikeJson(SpooledFile file) throws IOException {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(file.reading(), StandardCharsets.UTF_8))) {
            int character = text.read();
            while (character >= 0 && (Character.isWhitespace(character) || character == '\uFEFF')) {
                character = text.read();
            }
            return character == '[' || character == '{';
        }
    }

    /** @throws BrokenFile with every reason for which nothing of the file can be imported */
    static Layout check(SpooledFile file, Columns known) {
        Map<String, Optional<Column>> columns = new LinkedHashMap<>();
        int rows = 0;
        try (JsonRecords records = JsonRecords.of(file, LISTS)) {
            for (Record record = records.next(); record != null; record = records.next()) {
                rows++;
                record.object().propertyNames().forEach(name -> columns.computeIfAbsent(name, known::named));
                refuseMany(rows, columns.size(), record.line());
            }
        }
        if (rows == 0) {
            throw BrokenFile.because(FILE_WITHOUT_ROWS.rejection());
        }
        List<Finding> warnings = new ArrayList<>();
        Set<Column> found = known.found(once(columns), warnings);
        return new Layout(found, rows, warnings, false, opened -> rows(JsonRecords.of(opened, LISTS), columns));
    }

    private static void refuseMany(int rows, int columns, long line) {
        if (rows > CsvCheck.MOST_ROWS) {
            throw BrokenFile.at(line, FILE_TOO_MANY_ROWS.rejection(Integer.toString(CsvCheck.MOST_ROWS)));
        }
        if (columns > CsvCheck.MOST_COLUMNS) {
            throw BrokenFile.at(line, FILE_TOO_MANY_COLUMNS.rejection(Integer.toString(CsvCheck.MOST_COLUMNS)));
        }
    }

    /** The names, without those of a column that another record calls otherwise. */
    private static List<String> once(Map<String, Optional<Column>> columns) {
        List<Optional<Column>> seen = new ArrayList<>();
        List<String> names = new ArrayList<>();
        columns.forEach((name, column) -> {
            if (column.isEmpty() || !seen.contains(column)) {
                seen.add(column);
                names.add(name);
            }
        });
        return names;
    }

    private static Rows rows(JsonRecords records, Map<String, Optional<Column>> columns) {
        return new Rows() {
            @Override
            public @Nullable Row next() {
                Record record = records.next();
                return record == null ? null : row(record, columns);
            }

            @Override
            public void close() {
                records.close();
            }
        };
    }

    private static Row row(Record record, Map<String, Optional<Column>> columns) {
        Map<Column, String> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> property : record.object().properties()) {
            Column column =
                    columns.getOrDefault(property.getKey(), Optional.empty()).orElse(null);
            if (column == null) {
                continue;
            }
            String text = text(property.getValue());
            if (text == null) {
                return new Faulty(
                        record.line(), Finding.ofValue(record.line(), null, column, null, VALUE_NOT_TEXT.rejection()));
            }
            values.merge(column, Values.clean(text), (one, other) -> one.isEmpty() ? other : one);
        }
        return new Filled(record.line(), values);
    }

    /** A value as a table would write it, several with a bar between them; null when it is an object. */
    private static @Nullable String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            boolean simple = value.values().stream().allMatch(JsonNode::isValueNode);
            return simple ? value.values().stream().map(JsonNode::asString).collect(Collectors.joining("|")) : null;
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isValueNode() ? value.asString() : null;
    }
}
