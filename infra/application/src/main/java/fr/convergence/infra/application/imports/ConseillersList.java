package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ConseillersColumn.DATE_DE_VALIDATION_EN_COMITE_DE_SELECTION;

import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.infra.application.imports.Layout.Filled;
import fr.convergence.infra.application.imports.Layout.Row;
import fr.convergence.infra.application.imports.Layout.Rows;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The structures that were granted conseillers numériques, in 2021.
 *
 * <p>A structure has one record for each decision in its favour. They are one record here, that bears the newest date of them;
 * the first tells the rest, and the others are told as doubles.
 */
final class ConseillersList implements TableFormat.Kind {

    private final Map<String, LocalDate> newest = new HashMap<>();

    @Override
    public Columns columns() {
        return ConseillersColumn.ALL;
    }

    @Override
    public Column identifier() {
        return ConseillersColumn.RAISON_SOCIALE;
    }

    @Override
    public void survey(Rows rows) {
        for (Row row = rows.next(); row != null; row = rows.next()) {
            if (row instanceof Filled filled) {
                String written = filled.values().getOrDefault(DATE_DE_VALIDATION_EN_COMITE_DE_SELECTION, "");
                Values.day(written)
                        .ifPresent(day -> newest.merge(
                                ConseillersReading.sourceId(filled.values()),
                                day,
                                (one, other) -> one.isAfter(other) ? one : other));
            }
        }
    }

    @Override
    public Function<Filled, Reading> reader(Layout layout, Terms terms) {
        return row -> new ConseillersReading(row, layout, terms, newest).read();
    }
}
