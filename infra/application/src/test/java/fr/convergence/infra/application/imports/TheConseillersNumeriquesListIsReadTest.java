package fr.convergence.infra.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.imports.Reading.Asked;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheConseillersNumeriquesListIsReadTest {

    @TempDir
    Path directory;

    @Test
    void the_whole_list_of_2021() {
        List<Reading> all = read(Lists.bytes("structures-conseillers-numeriques-2021.json"));
        assertThat(all).hasSize(1_450);
        assertThat(Lists.refusals(all))
                .isEqualTo(Map.of("insee_com VALUE_REQUIRED", 7L, "raison_sociale ID_DUPLICATED", 25L));
        assertThat(all.stream()
                        .filter(reading -> reading.asked() != null)
                        .map(reading -> asked(reading).structure().sourceId()))
                .doesNotHaveDuplicates();
        assertThat(all.stream()
                        .filter(reading -> reading.asked() != null)
                        .map(reading -> asked(reading).structure().offers()))
                .allMatch(List::isEmpty);
    }

    @Test
    void a_record_says_who_was_granted_posts_and_where_its_seat_is() {
        Asked asked = asked(read(record("2021-04-14", "oui")).getFirst());
        assertThat(asked.structure().sourceId())
                .isEqualTo("conseillers-numeriques--78610672400036-49007-centre-jacques-tati");
        assertThat(asked.structure().reportedOn()).isEqualTo(LocalDate.of(2021, 4, 14));
        assertThat(asked.structure().details())
                .containsEntry("NAME", List.of("CENTRE JACQUES TATI"))
                .containsEntry("SIRET", List.of("78610672400036"))
                .containsEntry("NETWORKS", List.of("CONSEILLERS_NUMERIQUES", "FRANCE_SERVICES"))
                .containsEntry("POSTS_GRANTED", List.of("2"));
        assertThat(asked.place().details())
                .containsEntry("ADDRESS", List.of("5 RUE EUGENIE MANSION"))
                .containsEntry("COMMUNE", List.of("49007"));
    }

    @Test
    void a_structure_granted_posts_twice_is_one_that_bears_the_newest_date() {
        String one = record("2021-04-14", "non");
        String other = record("2021-05-19", "non");
        List<Reading> read = read(one.replace("]", ",") + other.substring(1));
        assertThat(asked(read.getFirst()).structure().reportedOn()).isEqualTo(LocalDate.of(2021, 5, 19));
        assertThat(asked(read.getFirst()).structure().details()).containsEntry("POSTS_GRANTED", List.of("4"));
        assertThat(read.getLast().refusals()).extracting(Finding::code).containsExactly("ID_DUPLICATED");
    }

    @Test
    void posts_that_are_not_counted_are_left_out_and_told() {
        Reading read = read(record("2021-04-14", "non").replace("\"nb_cnfs\": 2", "\"nb_cnfs\": \"deux\""))
                .getFirst();
        assertThat(asked(read).structure().details()).containsEntry("POSTS_GRANTED", List.of());
        assertThat(read.warnings()).extracting(Finding::column).containsExactly("nb_cnfs");
    }

    private static String record(String day, String franceServices) {
        return """
                [{"id": 1360, "raison_sociale": "CENTRE JACQUES TATI", "siret": "78610672400036", "type": "privée", "nb_cnfs": 2,
                "date_de_validation_en_comité_de_sélection": "%s", "adresse": "5 RUE EUGENIE MANSION, 49000 ANGERS",
                "insee_com": "49007", "code_postal_bis": "49000", "latitude": 47.4766, "longitude": -0.5869, "qpv": null,
                "france_services": "%s"}]""".formatted(day, franceServices);
    }

    private List<Reading> read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private List<Reading> read(byte[] json) {
        return new Reader(directory).read(ImportFormats.CONSEILLERS_NUMERIQUES, Lists.EVERYWHERE, json);
    }

    private static Asked asked(Reading reading) {
        return Objects.requireNonNull(reading.asked());
    }
}
