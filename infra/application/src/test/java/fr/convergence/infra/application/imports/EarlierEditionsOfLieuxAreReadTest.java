package fr.convergence.infra.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.infra.application.imports.Reading.Asked;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarlierEditionsOfLieuxAreReadTest {

    @TempDir
    Path directory;

    @Test
    void the_charente_of_2023() {
        List<Reading> all = read(Lists.bytes("lieux-charente-2023.json"));
        assertThat(all).hasSize(188);
        assertThat(Lists.refusals(all)).isEqualTo(Map.of("commune COMMUNE_UNKNOWN", 2L));
        assertThat(Lists.warnings(all))
                .isEqualTo(Map.of(
                        "frais_a_charge VALUE_UNKNOWN", 1L,
                        "pivot VALUE_INVALID", 1L,
                        "publics_specifiquement_adresses VALUE_UNKNOWN", 22L));
    }

    @Test
    void columns_and_words_are_those_of_today() {
        Asked asked = only("""
                [{"id": "a-1", "nom": "Mairie", "source": "Hinaura", "commune": "ANGERS", "code_postal": "49000",
                  "adresse": "1 place", "date_maj": "2023-02-22", "pivot": "00000000000000", "latitude": 47.47, "longitude": -6.36E-4,
                  "services": "Prendre en main un ordinateur;S’équiper en matériel informatique",
                  "publics_accueillis": "Seniors (+ 65 ans);Surdité;Handicaps mentaux : déficiences limitant les activités d'une personne",
                  "conditions_acces": "Gratuit sous condition : La gratuité est conditionnée",
                  "labels_nationaux": "CNFS;APTIC;Fabriques de Territoire", "labels_autres": "SudLabs",
                  "modalites_accompagnement": "Seul : j'ai accès à du matériel et une connexion;Dans un atelier : j'apprends",
                  "accessibilite": "https://acceslibre.beta.gouv.fr/app/x/", "courriel": "mairie@angers.fr",
                  "horaires": "Mo 09:00-12:00; Tu 14:00-17:00", "site_web": "https://a.fr/;https://b.fr/;page=2"}]""");
        assertThat(asked.structure().sourceId()).isEqualTo("hinaura--a-1");
        assertThat(asked.structure().details())
                .containsEntry("PUBLICS", List.of("SENIORS"))
                .containsEntry("SPECIAL_SUPPORT", List.of("DEAFNESS", "MENTAL_DISABILITY"))
                .containsEntry("FEES", List.of("FREE_UNDER_CONDITION"))
                .containsEntry("NETWORKS", List.of("CONSEILLERS_NUMERIQUES"))
                .containsEntry("OTHER_LABELS", List.of("SudLabs", "APTIC"))
                .containsEntry("ACCOMPANIMENT_MODES", List.of("SELF_SERVICE", "GROUP_WORKSHOP"))
                .containsEntry("EMAILS", List.of("mairie@angers.fr"))
                .containsEntry("SIRET", List.of())
                .containsEntry("OPENING_HOURS", List.of("Mo 09:00-12:00; Tu 14:00-17:00"))
                .containsEntry("WEBSITES", List.of("https://a.fr/", "https://b.fr/;page=2"));
        assertThat(asked.structure().details().get("TRAINING_LABELS")).hasSize(1);
        assertThat(asked.place().details())
                .containsEntry("LONGITUDE", List.of("-0.000636"))
                .containsEntry("ACCESSIBILITY_URL", List.of("https://acceslibre.beta.gouv.fr/app/x/"));
        assertThat(asked.structure().offers())
                .extracting(ReportedOffer::key)
                .containsExactlyInAnyOrder("EVERYDAY_DIGITAL_TOOLS", "SOLIDARITY_PRICED_EQUIPMENT");
    }

    @Test
    void a_word_nobody_knows_is_told_as_it_was_written() {
        Reading reading = read(record("\"services\": \"Réparer un grille-pain;Créer avec le numérique\""))
                .getFirst();
        assertThat(reading.warnings())
                .extracting(Finding::column, Finding::code, Finding::value)
                .containsExactly(tuple("services", "VALUE_UNKNOWN", "Réparer un grille-pain"));
        assertThat(Objects.requireNonNull(reading.asked()).structure().offers()).hasSize(1);
    }

    @Test
    void today_s_edition_is_read_in_json_too_lists_as_arrays_included() {
        Asked asked = only(
                record("\"services\": [\"Aide aux démarches administratives\", \"Loisirs et créations numériques\"]"));
        assertThat(asked.structure().offers()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "lieux"})
    void the_list_may_stand_under_a_name(String name) {
        String list = record("\"services\": \"Créer avec le numérique\"");
        assertThat(read("{\"meta\": {\"total\": [1]}, \"" + name + "\": " + list + ", \"next\": null}"))
                .hasSize(1);
    }

    @Test
    void a_value_that_is_an_object_refuses_its_record_alone() {
        String good = record("\"services\": \"Créer avec le numérique\"");
        String bad = record("\"services\": {\"a\": 1}");
        List<Reading> read = read(good.replace("]", ",") + bad.substring(1));
        assertThat(read.get(0).refusals()).isEmpty();
        assertThat(read.get(1).refusals())
                .extracting(Finding::column, Finding::code)
                .containsExactly(tuple("services", "VALUE_NOT_TEXT"));
    }

    private static String record(String services) {
        return "[{\"id\": \"a--1\", \"nom\": \"Mairie\", \"commune\": \"Angers\", \"code_postal\": \"49000\", \"adresse\": \"1 place\","
                + " \"date_maj\": \"2023-02-22\", " + services + "}]";
    }

    private Asked only(String json) {
        return Objects.requireNonNull(read(json).getFirst().asked());
    }

    private List<Reading> read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private List<Reading> read(byte[] json) {
        return new Reader(directory).read(ImportFormats.LIEUX, Lists.EVERYWHERE, json);
    }
}
