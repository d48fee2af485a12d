package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ImportCode.ID_DUPLICATED;
import static fr.convergence.infra.application.imports.ImportCode.ROW_TOO_LONG;
import static fr.convergence.infra.application.imports.ImportCode.ROW_TOO_SHORT;

import fr.convergence.infra.application.imports.Records.Row;
import fr.convergence.kernel.access.Actor;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the records of one file into what they ask for; remembers which records it has seen. */
final class RowReader {

    private final Layout layout;
    private final Actor actor;
    private final LocalDate today;
    private final Reference reference;
    private final Map<String, Long> lineOfId = new HashMap<>();

    RowReader(Layout layout, Actor actor, LocalDate today, Reference reference) {
        this.layout = layout;
        this.actor = actor;
        this.today = today;
        this.reference = reference;
    }

    /** What a record asks for. Each record of a file is read once, in the file's order. */
    Reading read(Row row) {
        int found = row.values().size();
        int expected = layout.columns().size();
        if (found != expected) {
            ImportCode code = found < expected ? ROW_TOO_SHORT : ROW_TOO_LONG;
            Finding fault = Finding.ofValue(
                    row.line(), null, null, null, code.rejection(Integer.toString(found), Integer.toString(expected)));
            return new Reading(row.line(), null, null, List.of(fault), List.of(), List.of());
        }
        Reading reading = new RecordReading(row.line(), values(row), layout, actor, today, reference).read();
        return unlessSeen(reading);
    }

    private Reading unlessSeen(Reading reading) {
        if (reading.asked() == null) {
            return reading;
        }
        Long first = lineOfId.putIfAbsent(reading.asked().structure().sourceId(), reading.line());
        if (first == null) {
            return reading;
        }
        Finding fault = Finding.ofValue(
                reading.line(), reading.id(), Column.ID, reading.id(), ID_DUPLICATED.rejection(Long.toString(first)));
        return new Reading(reading.line(), reading.id(), null, List.of(fault), List.of(), List.of());
    }

    private Map<Column, String> values(Row row) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int at = 0; at < layout.columns().size(); at++) {
            Optional<Column> column = layout.columns().get(at);
            if (column.isPresent()) {
                values.put(column.get(), Values.clean(row.values().get(at)));
            }
        }
        return values;
    }
}
