package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.query.cartography.Structure.SourceRecord;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a field of a structure's record showed before an event, and since.
 *
 * @param before codes or texts; empty when it showed nothing
 * @param corrected whether people's word is shown since, rather than the lists'
 * @param sources the lists that spoke of the structure by then
 */
record FieldChange(
        StructureField field,
        List<String> before,
        List<String> after,
        OffsetDateTime at,
        String position,
        boolean corrected,
        List<SourceRecord> sources) {

    /**
     * The record as one row shows it.
     *
     * @param position cursor of the event since which it does
     */
    record Shown(JsonNode row, OffsetDateTime at, String position) {

        private List<String> values(StructureField field) {
            JsonNode value = row.path(field.name().toLowerCase(Locale.ROOT));
            List<String> values = new ArrayList<>();
            if (value.isArray()) {
                value.forEach(element -> values.add(element.asString()));
            } else if (!value.isNull() && !value.isMissingNode()) {
                values.add(value.asString());
            }
            return values;
        }

        private boolean corrected(StructureField field) {
            for (JsonNode corrected : row.path("corrected_fields")) {
                if (corrected.asString().equals(field.name())) {
                    return true;
                }
            }
            return false;
        }

        private List<SourceRecord> sources(JsonMapper json) {
            List<SourceRecord> sources = new ArrayList<>();
            row.path("sources").forEach(source -> sources.add(json.treeToValue(source, SourceRecord.class)));
            return sources;
        }
    }

    /** The changes of some fields from row to row, the newest first; those of one event in the order of the fields. */
    static List<FieldChange> between(List<Shown> rows, List<StructureField> fields, JsonMapper json) {
        Map<StructureField, List<String>> shown = new EnumMap<>(StructureField.class);
        List<List<FieldChange>> changes = new ArrayList<>();
        for (Shown row : rows) {
            List<FieldChange> ofRow = new ArrayList<>();
            for (StructureField field : fields) {
                List<String> after = row.values(field);
                List<String> before = shown.getOrDefault(field, List.of());
                if (!after.equals(before)) {
                    ofRow.add(new FieldChange(
                            field, before, after, row.at(), row.position(), row.corrected(field), row.sources(json)));
                    shown.put(field, after);
                }
            }
            changes.add(ofRow);
        }
        return changes.reversed().stream().flatMap(List::stream).toList();
    }
}
