package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ImportCode.ID_DUPLICATED;

import fr.convergence.infra.application.imports.ImportFormat.Readings;
import fr.convergence.infra.application.imports.Layout.Faulty;
import fr.convergence.infra.application.imports.Layout.Filled;
import fr.convergence.infra.application.imports.Layout.Row;
import fr.convergence.infra.application.imports.Layout.Rows;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file into what they ask for; remembers which records it has seen. */
final class RowReader implements Readings {

    private final Rows rows;
    private final Function<Filled, Reading> reader;
    private final Column identifier;
    private final Map<String, Long> lineOfId = new HashMap<>();

    /** @param identifier the column told when two rows are of one record */
    RowReader(Rows rows, Function<Filled, Reading> reader, Column identifier) {
        this.rows = rows;
        this.reader = reader;
        this.identifier = identifier;
    }

    @Override
    public @Nullable Reading next() {
        Row row = rows.next();
        return switch (row) {
            case null -> null;
            case Faulty faulty -> new Reading(faulty.line(), null, null, List.of(faulty.fault()), List.of(), List.of());
            case Filled filled -> unlessSeen(reader.apply(filled));
        };
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
                reading.line(), reading.id(), identifier, reading.id(), ID_DUPLICATED.rejection(Long.toString(first)));
        return new Reading(reading.line(), reading.id(), null, List.of(fault), List.of(), List.of());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
