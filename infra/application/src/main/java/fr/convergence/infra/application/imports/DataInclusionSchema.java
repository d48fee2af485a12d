package fr.convergence.infra.application.imports;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.convergence.kernel.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas of data·inclusion, version 1.0.8. */
enum DataInclusionSchema {
    STRUCTURE("data-inclusion-v1-structure.schema.json"),
    SERVICE("data-inclusion-v1-service.schema.json");

    /** A value that breaks a rule. */
    record Breach(String property, Rejection rejection) {}

    private final JsonNode rules;
    private final Schema schema;

    DataInclusionSchema(String resource) {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            rules = JsonMapper.shared().readTree(file);
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(rules);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    /** The words of a vocabulary that it defines. */
    Set<String> words(String vocabulary) {
        return rules.path("$defs").path(vocabulary).path("enum").values().stream()
                .map(JsonNode::asString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every rule that a record breaks; empty when it is as it should be. */
    List<Breach> breaches(JsonNode entry) {
        return schema.validate(entry).stream()
                .map(error -> new Breach(
                        property(error.getInstanceLocation().toString(), error.getProperty()),
                        ImportCode.SCHEMA_BROKEN.rejection(String.valueOf(error.getKeyword()))))
                .distinct()
                .toList();
    }

    private static String property(String location, @Nullable String missing) {
        String path = location.startsWith("/") ? location.substring(1) : location;
        return path.isEmpty() ? Objects.requireNonNullElse(missing, "") : path;
    }
}
