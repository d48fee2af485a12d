package fr.convergence.infra.application.exports;

import fr.convergence.infra.application.imports.LieuColumn;
import fr.convergence.query.cartography.PublishedCartography.Extract;
import fr.convergence.query.cartography.PublishedRecord;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** The standard "lieux de médiation numérique" 1.0.2 as JSON objects: the same names and texts as in CSV, null for nothing. */
final class LieuxJson implements ExportFormat {

    @Override
    public String path() {
        return "lieux-json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public void write(Extract extract, boolean excel, OutputStream out) {
        try (JsonGenerator json = JsonWriting.into(out)) {
            json.writeStartArray();
            extract.forEach(record -> JsonWriting.record(json, object(record)));
            json.writeEndArray();
        }
    }

    private static ObjectNode object(PublishedRecord record) {
        Lieu lieu = new Lieu(record);
        ObjectNode object = JsonWriting.JSON.createObjectNode();
        for (LieuColumn column : LieuColumn.values()) {
            String text = lieu.text(column);
            object.put(column.header(), text.isEmpty() ? null : text);
        }
        lieu.position()
                .ifPresent(position -> object.put(LieuColumn.LATITUDE.header(), position.latitude())
                        .put(LieuColumn.LONGITUDE.header(), position.longitude()));
        return object;
    }
}
