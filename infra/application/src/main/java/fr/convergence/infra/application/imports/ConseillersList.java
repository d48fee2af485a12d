package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ConseillersColumn.DATE_DE_VALIDATION_EN_COMITE_DE_SELECTION;
import static fr.convergence.infra.application.imports.ConseillersColumn.NB_CNFS;

import fr.convergence.command.cartography.AcceptableValues;
import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.infra.application.imports.Layout.Filled;
import fr.convergence.infra.application.imports.Layout.Row;
import fr.convergence.infra.application.imports.Layout.Rows;
import fr.convergence.kernel.cartography.StructureField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The structures that were granted conseillers numériques, in 2021.
 *
 * <p>A structure has one record for each decision in its favour. They are one record here, that bears the newest date of them and
 * the posts of all; the first tells the rest, and the others are told as doubles.
 */
final class ConseillersList implements TableFormat.Kind {

    private final Map<String, Decisions> decisions = new HashMap<>();

    /** What the decisions in favour of one structure come to: the day of the last, and the posts of all. */
    record Decisions(LocalDate last, int posts) {

        private Decisions and(Decisions other) {
            return new Decisions(last.isAfter(other.last) ? last : other.last, posts + other.posts);
        }
    }

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
                Map<Column, String> values = filled.values();
                Values.day(values.getOrDefault(DATE_DE_VALIDATION_EN_COMITE_DE_SELECTION, ""))
                        .ifPresent(day -> decisions.merge(
                                ConseillersReading.sourceId(values),
                                new Decisions(day, posts(values)),
                                Decisions::and));
            }
        }
    }

    /** None where a record says something else than a number of posts. */
    private static int posts(Map<Column, String> values) {
        String written = values.getOrDefault(NB_CNFS, "");
        return AcceptableValues.faults(StructureField.POSTS_GRANTED, written).isEmpty() ? Integer.parseInt(written) : 0;
    }

    @Override
    public Function<Filled, Reading> reader(Layout layout, Terms terms) {
        return row -> new ConseillersReading(row, layout, terms, decisions).read();
    }
}
