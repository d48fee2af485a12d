package fr.convergence.infra.application.imports;

import static fr.convergence.infra.application.imports.ImportCode.COMMUNE_CODE_REPLACED;
import static fr.convergence.infra.application.imports.ImportCode.COMMUNE_UNKNOWN;
import static fr.convergence.infra.application.imports.ImportCode.DATE_INVALID;
import static fr.convergence.infra.application.imports.ImportCode.DATE_IN_FUTURE;
import static fr.convergence.infra.application.imports.ImportCode.DEPARTMENT_NOT_YOURS;
import static fr.convergence.infra.application.imports.ImportCode.VALUE_REQUIRED;

import fr.convergence.command.cartography.AcceptableValues;
import fr.convergence.infra.application.imports.Communes.Commune;
import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.infra.application.imports.Layout.Filled;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.StructureField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What reading a record has in common, whatever list it is of.
 *
 * <p>A column the file does not have says nothing. A column it has says what it holds, nothing included: so the same file
 * always says the same, and a value that disappears from a list disappears from what that list is known to say.
 */
abstract class RecordReading {

    final Terms terms;
    final Findings findings;
    final Fields fields;
    private final Layout layout;

    /** @param identifier the column that names the record */
    RecordReading(Filled row, Column identifier, Layout layout, Terms terms) {
        this.layout = layout;
        this.terms = terms;
        String id = row.values().getOrDefault(identifier, "");
        this.findings = new Findings(
                row.line(), id.isEmpty() ? null : id, terms.reference().personal());
        this.fields = new Fields(
                row.values(), layout.cells(), findings, terms.reference().personal());
    }

    /** What the record asks for, or why it is refused. */
    abstract Reading read();

    /** The day the record bears; null when it is refused for it. */
    final @Nullable LocalDate day(Column column) {
        String written = fields.required(column, value -> List.of());
        LocalDate day = Values.day(written).orElse(null);
        if (day == null && !written.isEmpty()) {
            findings.refuse(column, written, DATE_INVALID.rejection());
        }
        if (day != null && day.isAfter(terms.today())) {
            findings.refuse(column, written, DATE_IN_FUTURE.rejection());
        }
        return day;
    }

    /** The commune by its code, else by its name; null when the record is refused for it. */
    final @Nullable Commune commune(Column codeColumn, Column nameColumn, Column postcodeColumn) {
        String code = fields.raw(codeColumn);
        String name = fields.raw(nameColumn);
        if (code.isEmpty() && name.isEmpty()) {
            findings.refuse(nameColumn, "", VALUE_REQUIRED.rejection());
            return null;
        }
        Optional<Commune> found = terms.reference().communes().withCode(code);
        if (found.isEmpty() && !name.isEmpty()) {
            found = terms.reference().communes().named(name, fields.raw(postcodeColumn));
        }
        if (found.isEmpty()) {
            Column told = name.isEmpty() ? codeColumn : nameColumn;
            findings.refuse(told, fields.raw(told), COMMUNE_UNKNOWN.rejection());
            return null;
        }
        Commune commune = found.get();
        if (!code.isEmpty() && !code.equals(commune.code())) {
            findings.warn(codeColumn, code, COMMUNE_CODE_REPLACED.rejection(commune.code()));
        }
        if (!terms.actor().coordinates(commune.department())) {
            findings.refuse(nameColumn, name, DEPARTMENT_NOT_YOURS.rejection(commune.department()));
        }
        return commune;
    }

    final void put(Map<String, List<String>> details, Enum<?> field, Column column, List<String> values) {
        if (layout.has(column) || !values.isEmpty()) {
            details.put(field.name(), values);
        }
    }

    final void putPlace(Map<String, List<String>> details, PlaceField field, Column column) {
        put(details, field, column, fields.one(column, rule(field)));
    }

    final void putText(Map<String, List<String>> details, StructureField field, Column column) {
        put(
                details,
                field,
                column,
                field.several() ? fields.several(column, rule(field)) : fields.one(column, rule(field)));
    }

    final void putPhone(Map<String, List<String>> details, Column column) {
        put(details, StructureField.PHONE, column, fields.one(column, Values::phone, rule(StructureField.PHONE)));
    }

    /** Both coordinates, or none: one alone is no position. */
    final void putPosition(Map<String, List<String>> details, Column latitudeColumn, Column longitudeColumn) {
        List<String> latitude = fields.one(latitudeColumn, Values::degrees, rule(PlaceField.LATITUDE));
        List<String> longitude = fields.one(longitudeColumn, Values::degrees, rule(PlaceField.LONGITUDE));
        boolean both = latitude.size() + longitude.size() == 2;
        put(details, PlaceField.LATITUDE, latitudeColumn, both ? latitude : List.of());
        put(details, PlaceField.LONGITUDE, longitudeColumn, both ? longitude : List.of());
    }

    static Function<String, List<Rejection>> rule(StructureField field) {
        return value -> AcceptableValues.faults(field, value);
    }

    static Function<String, List<Rejection>> rule(PlaceField field) {
        return value -> AcceptableValues.faults(field, value);
    }
}
