package fr.convergence.infra.application.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the specification says of its tables.
 *
 * @param descriptor the file itself, as it is published
 * @param tables in its order
 */
record HsdsPackage(byte[] descriptor, List<Table> tables) {

    private static final String FILE = "hsds-3.0.0-datapackage.json";

    /**
     * A table.
     *
     * @param path the name of its file
     * @param fields its columns, in their order
     */
    record Table(String name, String path, List<String> fields) {}

    static HsdsPackage read() {
        try (InputStream file = Objects.requireNonNull(HsdsPackage.class.getResourceAsStream(FILE), FILE)) {
            byte[] descriptor = file.readAllBytes();
            return new HsdsPackage(
                    descriptor,
                    JsonMapper.shared().readTree(descriptor).required("resources").values().stream()
                            .map(HsdsPackage::table)
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    private static Table table(JsonNode resource) {
        return new Table(
                resource.required("name").stringValue(),
                resource.required("path").stringValue(),
                resource.required("schema").required("fields").values().stream()
                        .map(field -> field.required("name").stringValue())
                        .toList());
    }
}
