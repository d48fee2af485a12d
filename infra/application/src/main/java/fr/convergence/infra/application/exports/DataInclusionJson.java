package fr.convergence.infra.application.exports;

import fr.convergence.query.cartography.PublishedCartography.Extract;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/** data·inclusion, version 1: an object with the structures, then their services, read twice from the same snapshot. */
final class DataInclusionJson implements ExportFormat {

    @Override
    public String path() {
        return "data-inclusion";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    /** Told beside the file: one who imports the file and exports it again leaves out nothing more. */
    @Override
    public String leftOut(Extract extract) {
        int[] structures = {0};
        int[] services = {0};
        extract.forEach(record -> {
            DataInclusionStructure structure = new DataInclusionStructure(record);
            structures[0] += structure.said() ? 0 : 1;
            services[0] += record.offers().size() - structure.services().size();
        });
        return "structures=" + structures[0] + ", services=" + services[0];
    }

    @Override
    public void write(Extract extract, boolean excel, OutputStream out) {
        try (JsonGenerator json = JsonWriting.into(out)) {
            json.writeStartObject();
            json.writeStringProperty("license", LICENCE);
            json.writeArrayPropertyStart("structures");
            extract.forEach(record ->
                    new DataInclusionStructure(record).json().ifPresent(found -> JsonWriting.record(json, found)));
            json.writeEndArray();
            json.writeArrayPropertyStart("services");
            extract.forEach(record -> new DataInclusionStructure(record)
                    .services()
                    .forEach(service -> JsonWriting.record(json, service)));
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
