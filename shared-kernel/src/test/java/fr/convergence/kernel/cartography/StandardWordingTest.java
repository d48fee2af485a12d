package fr.convergence.kernel.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.Coded;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labels are those of the published standards, to the letter. */
class StandardWordingTest {

    static final List<Arguments> FIELDS = List.of(
            Arguments.of("services", Theme.class),
            Arguments.of("publics_specifiquement_adresses", Public.class),
            Arguments.of("prise_en_charge_specifique", SpecialSupport.class),
            Arguments.of("frais_a_charge", Fee.class),
            Arguments.of("itinerance", Itinerance.class),
            Arguments.of("dispositif_programmes_nationaux", NationalNetwork.class),
            Arguments.of("formations_labels", TrainingLabel.class),
            Arguments.of("modalites_acces", AccessMode.class),
            Arguments.of("modalites_accompagnement", AccompanimentMode.class));

    @ParameterizedTest
    @FieldSource("FIELDS")
    <E extends Enum<E> & Coded> void a_vocabulary_has_exactly_the_values_of_its_field(String field, Class<E> type)
            throws IOException {
        assertThat(type.getEnumConstants())
                .extracting(Coded::label)
                .containsExactlyInAnyOrderElementsOf(values(field).stream()
                        .map(value -> value.replace("numériques(La Poste)", "numériques (La Poste)"))
                        .toList());
    }

    @Test
    void the_kinds_of_structures_are_the_official_typology() throws IOException {
        try (InputStream file = resource("data-inclusion-v0-typologies_de_structures.csv");
                InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            List<String> official =
                    CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text).stream()
                            .map(row -> row.get("value") + " " + row.get("label"))
                            .toList();
            assertThat(StructureKind.values())
                    .extracting(kind -> kind.name() + " " + kind.label())
                    .containsExactlyElementsOf(official);
        }
    }

    private static List<String> values(String field) throws IOException {
        try (InputStream file = resource("standard-mediation-num-1.0.2.schema.json")) {
            JsonNode fields = JsonMapper.shared().readTree(file).required("fields");
            String pattern = StreamSupport.stream(fields.spliterator(), false)
                    .filter(candidate ->
                            candidate.required("name").stringValue().equals(field))
                    .findFirst()
                    .orElseThrow()
                    .required("constraints")
                    .required("pattern")
                    .stringValue();
            String alternatives = pattern.substring("(?:(?:^|\\|)(".length(), pattern.length() - "))+$".length());
            return Arrays.stream(alternatives.split("\\|"))
                    .map(value -> value.replace("\\", ""))
                    .toList();
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(StandardWordingTest.class.getResourceAsStream("/standards/" + name), name);
    }
}
