package fr.convergence.infra.application.exports;

import fr.convergence.infra.application.imports.LieuColumn;
import fr.convergence.query.cartography.PublishedCartography.Extract;
import fr.convergence.query.cartography.PublishedRecord;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * GeoJSON (RFC 7946): a point for each place, longitude first; its properties bear the names of the standard "lieux de
 * médiation numérique", lists as arrays, nothing where nobody said. Places without a position are counted.
 */
final class GeoJson implements ExportFormat {

    private static final Set<LieuColumn> ELSEWHERE =
            EnumSet.of(LieuColumn.ID, LieuColumn.LATITUDE, LieuColumn.LONGITUDE);

    @Override
    public String path() {
        return "geojson";
    }

    @Override
    public String extension() {
        return "geojson";
    }

    @Override
    public String contentType() {
        return "application/geo+json";
    }

    @Override
    public void write(Extract extract, boolean excel, OutputStream out) {
        int[] leftOut = {0};
        try (JsonGenerator json = JsonWriting.into(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty("license", LICENCE);
            json.writeArrayPropertyStart("features");
            extract.forEach(record -> Position.of(record)
                    .ifPresentOrElse(
                            position -> JsonWriting.record(json, feature(record, position)), () -> leftOut[0]++));
            json.writeEndArray();
            json.writeNumberProperty("leftOut", leftOut[0]);
            json.writeEndObject();
        }
    }

    private static ObjectNode feature(PublishedRecord record, Position position) {
        ObjectNode feature = JsonWriting.JSON.createObjectNode();
        feature.put("type", "Feature").put("id", record.id());
        ObjectNode geometry = feature.putObject("geometry").put("type", "Point");
        geometry.putArray("coordinates").add(position.longitude()).add(position.latitude());
        ObjectNode properties = feature.putObject("properties");
        Lieu lieu = new Lieu(record);
        for (LieuColumn column : LieuColumn.values()) {
            List<String> values = lieu.values(column);
            if (values.isEmpty() || ELSEWHERE.contains(column)) {
                continue;
            }
            if (Lieu.holdsList(column)) {
                values.forEach(properties.withArray(column.header())::add);
            } else {
                properties.put(column.header(), values.getFirst());
            }
        }
        return feature;
    }
}
