package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.query.cartography.PublishedRecord.PublishedOffer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the read model by the fields their columns are named after. */
final class PublishedRows {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A structure at a place, with its offers, as {@link PublishedCartography} asks for them. */
    PublishedRecord read(String row) {
        JsonNode shown = json.readTree(row);
        JsonNode structure = shown.path("structure");
        JsonNode place = shown.path("place");
        JsonNode seat = place.isNull() ? structure : place;
        Map<StructureField, List<String>> said = fields(StructureField.class, structure);
        said.put(StructureField.COMMUNE, values(seat.path("commune")));
        return new PublishedRecord(
                shown.path("record_id").asString(),
                UUID.fromString(structure.path("id").asString()),
                place.isNull() ? null : UUID.fromString(place.path("id").asString()),
                StructureStatus.valueOf(structure.path("status").asString()),
                LocalDate.parse(structure.path("known_on").asString()),
                seat.path("commune_name").asString(),
                said,
                place.isNull() ? Map.of() : fields(PlaceField.class, place),
                shown.path("offers").values().stream().map(PublishedRows::offer).toList());
    }

    private static PublishedOffer offer(JsonNode row) {
        return new PublishedOffer(
                UUID.fromString(row.path("id").asString()),
                OfferLevel.valueOf(row.path("level").asString()),
                fields(OfferField.class, row));
    }

    /** What the columns of a row hold that bear the names of some fields; those without a value are left out. */
    static <F extends Enum<F>> Map<F, List<String>> fields(Class<F> fields, JsonNode row) {
        Map<F, List<String>> values = new EnumMap<>(fields);
        for (F field : fields.getEnumConstants()) {
            List<String> said = values(row.path(field.name().toLowerCase(Locale.ROOT)));
            if (!said.isEmpty()) {
                values.put(field, said);
            }
        }
        return values;
    }

    /** A row as its columns hold it. */
    JsonNode columns(String row) {
        return json.readTree(row);
    }

    private static List<String> values(JsonNode column) {
        if (column.isArray()) {
            return column.values().stream().map(JsonNode::asString).toList();
        }
        if (column.isNumber()) {
            return List.of(column.decimalValue().stripTrailingZeros().toPlainString());
        }
        return column.isNull() || column.isMissingNode() ? List.of() : List.of(column.asString());
    }
}
