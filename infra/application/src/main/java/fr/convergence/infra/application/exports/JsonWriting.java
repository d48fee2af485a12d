package fr.convergence.infra.application.exports;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON record by record, one a line. */
final class JsonWriting {

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build())
            .build();

    private JsonWriting() {}

    static JsonGenerator into(OutputStream out) {
        return JSON.createGenerator(out);
    }

    /** The next record of the list that is written. */
    static void record(JsonGenerator json, Object record) {
        json.writePOJO(record);
        json.writeRaw('\n');
    }
}
