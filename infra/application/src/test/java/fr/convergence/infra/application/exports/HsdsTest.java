package fr.convergence.infra.application.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.Unzipped;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real department of Maine-et-Loire as a tabular data package, held against the description that is in it. */
class HsdsTest {

    private static Store store;
    private static Map<String, byte[]> files;
    private static JsonNode descriptor;

    @BeforeAll
    static void a_department_is_known_and_changes() throws IOException {
        store = new Store();
        try (InputStream sample = HsdsTest.class.getResourceAsStream("/sample/lieux-maine-et-loire.csv")) {
            store.bring(
                    "lieux-mediation-numerique",
                    new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8));
        }
        String structure =
                store.change("registerStructure", """
                mutation { registerStructure(input: {details: {name: "=Le comptoir", commune: "49007", roleDetail: "Accueillir",
                  emails: ["accueil@example.org", "contact@example.org"], openingHours: "Mo-Th 09:00-12:00,14:00-17:30; Fr off; PH off"}})
                  { position structureId rejections { code } } }""").path("structureId").asString();
        store.change("correctStructure", """
                mutation { correctStructure(input: {structureId: "%s", details: {name: "Le comptoir du bas"}})
                  { position rejections { code } } }""".formatted(structure));
        store.change("publishOffer", """
                mutation { publishOffer(input: {structureId: "%s", level: LOCAL_OFFICIAL, terms: {theme: ADMINISTRATIVE_PROCEDURES,
                  zone: ["49007", "49"], documents: ["Pièce d'identité"]}}) { position rejections { code } } }""".formatted(structure));
        String closed =
                store.change("registerStructure", """
                mutation { registerStructure(input: {details: {name: "Le passant", commune: "49007"}})
                  { position structureId rejections { code } } }""").path("structureId").asString();
        store.change("closeStructure", """
                mutation { closeStructure(input: {structureId: "%s", reason: CEASED}) { position rejections { code } } }""".formatted(closed));
        files = Unzipped.of(store.file("hsds"));
        descriptor = JsonMapper.shared().readTree(Objects.requireNonNull(files.get("datapackage.json")));
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void every_table_is_as_its_description_has_it() {
        List<String> breaches = new ArrayList<>();
        for (JsonNode resource : descriptor.path("resources")) {
            List<CSVRecord> rows = rows(resource.path("name").asString());
            for (JsonNode field : resource.path("schema").path("fields")) {
                Set<String> seen = new HashSet<>();
                for (CSVRecord row : rows) {
                    String value = row.get(field.path("name").asString());
                    String breach = breach(field, value, seen);
                    if (!breach.isEmpty()) {
                        breaches.add(resource.path("name").asString() + "."
                                + field.path("name").asString() + " " + breach + ": " + value);
                    }
                }
            }
            breaches.addAll(dangling(resource, rows));
        }
        assertThat(breaches).isEmpty();
        assertThat(files).hasSize(descriptor.path("resources").size() + 1);
    }

    @Test
    void the_department_is_all_there() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        descriptor
                .path("resources")
                .forEach(resource -> sizes.put(
                        resource.path("name").asString(),
                        rows(resource.path("name").asString()).size()));
        System.out.println("HSDS of Maine-et-Loire: " + sizes);
        assertThat(sizes)
                .containsEntry("organization", 248)
                .containsEntry("location", 247)
                .allSatisfy((table, size) -> assertThat(size)
                        .as(table)
                        .matches(rows -> rows > 0
                                || Set.of(
                                                "program",
                                                "funding",
                                                "language",
                                                "required_document",
                                                "service_area",
                                                "accessibility")
                                        .contains(table)));
        assertThat(rows("service").size()).isGreaterThan(300);
    }

    @Test
    void hours_are_told_as_an_ordinary_week_or_as_they_are_written() {
        assertThat(rows("schedule"))
                .filteredOn(row -> row.get("notes").equals("Mo-Th 09:00-12:00,14:00-17:30; Fr off; PH off"))
                .extracting(row -> row.get("freq") + " " + row.get("byday") + " " + row.get("opens_at") + " "
                        + row.get("closes_at"))
                .containsExactly("WEEKLY MO,TU,WE,TH 09:00 12:00", "WEEKLY MO,TU,WE,TH 14:00 17:30");
        assertThat(rows("schedule"))
                .allMatch(row ->
                        row.get("byday").isEmpty() != row.get("description").isEmpty());
    }

    @Test
    void a_service_says_where_it_is_offered_and_what_to_bring() {
        assertThat(rows("service_area"))
                .extracting(row -> row.get("extent") + " " + row.get("name"))
                .containsExactlyInAnyOrder("49 Maine-et-Loire", "49007 Angers");
        assertThat(rows("required_document"))
                .extracting(row -> row.get("document"))
                .containsExactly("Pièce d'identité");
    }

    @Test
    void metadata_tells_what_a_field_showed_before_and_since_and_who_says_so() {
        List<List<String>> told = rows("metadata").stream()
                .filter(row -> row.get("previous_value").equals("'=Le comptoir")
                        || row.get("replacement_value").equals("'=Le comptoir"))
                .map(row -> List.of(
                        row.get("resource_type"),
                        row.get("last_action_type"),
                        row.get("field_name"),
                        row.get("previous_value"),
                        row.get("replacement_value"),
                        row.get("updated_by")))
                .toList();
        assertThat(told)
                .containsExactly(
                        List.of(
                                "organization",
                                "create",
                                "name",
                                "(aucune valeur)",
                                "'=Le comptoir",
                                "coordinateur ou coordinatrice"),
                        List.of(
                                "organization",
                                "update",
                                "name",
                                "'=Le comptoir",
                                "Le comptoir du bas",
                                "coordinateur ou coordinatrice"));
    }

    @Test
    void metadata_goes_on_where_the_other_tables_do_not() {
        String id = rows("metadata").stream()
                .filter(row -> row.get("replacement_value").equals("Le passant"))
                .map(row -> row.get("resource_id"))
                .findFirst()
                .orElseThrow();
        assertThat(rows("organization")).noneMatch(row -> row.get("id").equals(id));
        assertThat(rows("metadata"))
                .filteredOn(row -> row.get("resource_id").equals(id))
                .extracting(row ->
                        row.get("last_action_type") + " " + row.get("field_name") + " " + row.get("replacement_value"))
                .contains("update status fermée");
    }

    @Test
    void a_file_is_the_same_byte_by_byte_as_long_as_nothing_changes() {
        assertThat(store.file("hsds")).isEqualTo(store.file("hsds"));
    }

    private static String breach(JsonNode field, String value, Set<String> seen) {
        JsonNode constraints = field.path("constraints");
        if (value.isEmpty()) {
            return constraints.path("required").asBoolean() ? "missing" : "";
        }
        if (constraints.path("unique").asBoolean() && !seen.add(value)) {
            return "twice";
        }
        JsonNode words = constraints.path("enum");
        if (words.isArray()
                && words.values().stream().noneMatch(word -> word.asString().equals(value))) {
            return "none of its words";
        }
        try {
            switch (field.path("format").asString("") + field.path("type").asString()) {
                case "uuidstring" -> UUID.fromString(value);
                case "uristring" -> assertThat(URI.create(value).isAbsolute()).isTrue();
                case "emailstring" -> assertThat(value).matches("[^@\\s]+@[^@\\s]+");
                case "date" -> LocalDate.parse(value);
                case "time" -> LocalTime.parse(value);
                case "number" -> Double.valueOf(value);
                default -> {}
            }
        } catch (RuntimeException | AssertionError unreadable) {
            return "not as it should be written";
        }
        return "";
    }

    private static List<String> dangling(JsonNode resource, List<CSVRecord> rows) {
        List<String> dangling = new ArrayList<>();
        for (JsonNode key : resource.path("schema").path("foreignKeys")) {
            String column = key.path("fields").asString();
            Set<String> known = new HashSet<>();
            rows(key.path("reference").path("resource").asString()).forEach(row -> known.add(row.get("id")));
            rows.stream()
                    .map(row -> row.get(column))
                    .filter(value -> !value.isEmpty() && !known.contains(value))
                    .forEach(value ->
                            dangling.add(resource.path("name").asString() + "." + column + " dangles: " + value));
        }
        return dangling;
    }

    private static List<CSVRecord> rows(String table) {
        for (JsonNode resource : descriptor.path("resources")) {
            if (resource.path("name").asString().equals(table)) {
                String path = resource.path("path").asString();
                String text = new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
                List<String> header = resource.path("schema").path("fields").values().stream()
                        .map(field -> field.path("name").asString())
                        .toList();
                assertThat(text).startsWith(String.join(",", header) + "\r\n");
                return parsed(text);
            }
        }
        throw new IllegalArgumentException(table);
    }

    private static List<CSVRecord> parsed(String text) {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text))
                    .getRecords();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
