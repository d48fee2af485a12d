package fr.convergence.infra.application.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.imports.ReadBack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real department of Maine-et-Loire, and somebody's own words, exported and imported into an empty store. */
class RoundTripTest {

    private static final Path STANDARD =
            Path.of("../../shared-kernel/src/test/resources/standards/standard-mediation-num-1.0.2.schema.json");

    private static Store store;

    @BeforeAll
    static void a_department_is_known() throws IOException {
        store = new Store();
        try (InputStream sample = RoundTripTest.class.getResourceAsStream("/sample/lieux-maine-et-loire.csv")) {
            store.bring(
                    "lieux-mediation-numerique",
                    new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8));
        }
        store.change("registerStructure", """
                mutation { registerStructure(input: {details: {
                  name: "L'espace « 100 % » ; 👩‍💻", commune: "49007", roleDetail: "=HYPERLINK(\\"https://a.fr\\")\\nà l'étage",
                  otherLabels: ["a;b"], websites: ["https://a.fr/x;y"]}}) { position rejections { code } } }""");
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "lieux-csv,      '',           lieux-mediation-numerique",
        "lieux-csv,      '&excel=true', lieux-mediation-numerique",
        "lieux-json,     '',           lieux-mediation-numerique",
        "data-inclusion, '',           data-inclusion"
    })
    void an_export_imported_into_an_empty_store_is_exported_as_the_same_file(String format, String more, String list) {
        String file = store.export(format, more);
        try (Store empty = new Store()) {
            empty.bring(list, file);
            assertThat(empty.export(format, more)).isEqualTo(file);
        }
    }

    @Test
    void every_place_is_exported() {
        assertThat(store.export("lieux-csv", "")).contains("'=HYPERLINK(");
        assertThat(JsonMapper.shared().readTree(store.export("lieux-json", ""))).hasSize(248);
    }

    @Test
    void lieux_are_as_the_standard_has_them() {
        JsonNode lieux = JsonMapper.shared().readTree(store.export("lieux-json", ""));
        List<String> breaches = new ArrayList<>();
        for (JsonNode field : JsonMapper.shared().readTree(STANDARD).path("fields")) {
            String pattern = field.path("constraints").path("pattern").asString(".*");
            for (JsonNode lieu : lieux) {
                JsonNode value = lieu.path(field.path("name").asString());
                if (value.isString()
                        && !Pattern.compile(pattern, Pattern.DOTALL)
                                .matcher(value.asString())
                                .matches()) {
                    breaches.add(field.path("name").asString() + " " + value.asString());
                }
            }
        }
        assertThat(breaches).isEmpty();
        assertThat(lieux)
                .extracting(lieu -> lieu.path("typologie").asString(""))
                .contains("RFS", "ASSO");
    }

    @Test
    void data_inclusion_is_as_its_schemas_have_it() {
        JsonNode file = JsonMapper.shared().readTree(store.export("data-inclusion", ""));
        List<String> breaches = new ArrayList<>();
        for (String list : List.of("structures", "services")) {
            file.path(list).forEach(entry -> breaches.addAll(ReadBack.breaches(list, entry)));
        }
        assertThat(file.path("structures")).hasSize(248);
        assertThat(file.path("services").size()).isGreaterThan(200);
        assertThat(breaches).isEmpty();
    }
}
