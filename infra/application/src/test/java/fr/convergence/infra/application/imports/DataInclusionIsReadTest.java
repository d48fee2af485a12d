package fr.convergence.infra.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.infra.application.imports.Reading.Asked;
import fr.convergence.kernel.cartography.OfferLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataInclusionIsReadTest {

    private static final String STRUCTURE = """
            {"source": "dora", "id": "dora--1", "nom": "CCAS d'Angers", "date_maj": "2026-03-01", "siret": "21490007800012",
            "description": "Aide les habitants.", "adresse": "1 place", "code_postal": "49000", "code_insee": "49007",
            "commune": "Angers", "latitude": 47.47, "longitude": -0.55, "telephone": "02 41 05 40 00",
            "courriel": "ccas@angers.fr", "site_web": "https://angers.fr/", "horaires_accueil": "Mo-Fr 09:00-12:00",
            "reseaux_porteurs": ["france-service", "communes", "adie"]}""";

    private static final String SERVICE = """
            {"source": "dora", "structure_id": "dora--1", "id": "dora--s1", "nom": "Atelier", "description": "Des ateliers.",
            "date_maj": "2026-03-01", "thematiques": ["numerique--maitriser-les-fondamentaux-du-numerique",
            "numerique--acceder-a-des-services-en-ligne", "sante--acces-aux-soins"], "frais": "gratuit",
            "publics": ["seniors", "actifs"], "modes_accueil": ["a-distance"], "modes_mobilisation": ["telephoner"],
            "conditions_acces": "Habiter Angers", "zone_eligibilite": ["49007", "49"],
            "contact_nom_prenom": "Dominique Martin"}""";

    @TempDir
    Path directory;

    @Test
    void a_structure_with_its_place_and_services() {
        Asked asked = asked(read(file(STRUCTURE, SERVICE)).getFirst());
        assertThat(asked.structure().sourceId()).isEqualTo("dora--1");
        assertThat(asked.structure().details())
                .containsEntry("PHONE", List.of("+33241054000"))
                .containsEntry("NETWORKS", List.of("FRANCE_SERVICES"))
                .containsEntry("KINDS", List.of("MUNI", "RFS"))
                .containsEntry("ACCOMPANIMENT_MODES", List.of("REMOTE"))
                .containsEntry("ROLE_DETAIL", List.of("Aide les habitants."));
        assertThat(asked.place().details())
                .containsEntry("COMMUNE", List.of("49007"))
                .containsEntry("LATITUDE", List.of("47.47"));
        assertThat(asked.structure().offers())
                .extracting(ReportedOffer::key, ReportedOffer::level)
                .containsExactly(
                        tuple("dora--s1/ADMINISTRATIVE_PROCEDURES", OfferLevel.LOCAL_OFFICIAL),
                        tuple("dora--s1/EVERYDAY_DIGITAL_TOOLS", OfferLevel.LOCAL_OFFICIAL));
        assertThat(asked.structure().offers().getFirst().terms())
                .containsEntry("NAME", List.of("Atelier"))
                .containsEntry("PROCEDURES", List.of("sante--acces-aux-soins"))
                .containsEntry("FEES", List.of("FREE"))
                .containsEntry("PUBLICS", List.of("SENIORS"))
                .containsEntry("ACCESS_MODES", List.of("PHONE"))
                .containsEntry("PRECONDITIONS", List.of("Habiter Angers"))
                .containsEntry("ZONE", List.of("49007", "49"));
        assertThat(asked.toString()).doesNotContain("Dominique");
    }

    @Test
    void words_that_mean_nothing_here_are_told_where_they_stand() throws IOException {
        assertThat(warnings(file(STRUCTURE, SERVICE)))
                .extracting(Finding::column, Finding::code, Finding::value)
                .containsExactly(tuple("publics", "VALUE_UNKNOWN", "actifs"));
        assertThat(read(file(STRUCTURE, SERVICE)).getFirst().warnings())
                .extracting(Finding::column, Finding::code, Finding::value)
                .containsExactly(tuple("reseaux_porteurs", "VALUE_UNKNOWN", "adie"));
    }

    @Test
    void a_service_none_of_whose_themes_is_ours_or_whose_structure_is_not_there_is_told() throws IOException {
        String elsewhere =
                SERVICE.replace("numerique--maitriser-les-fondamentaux-du-numerique", "sante--acces-aux-soins-x");
        String other = SERVICE.replaceAll(
                "\"thematiques\": \\[[^]]*]", "\"thematiques\": [\"mobilite--entretenir-reparer-son-vehicule\"]");
        String lost = SERVICE.replace("\"structure_id\": \"dora--1\"", "\"structure_id\": \"dora--9\"");
        assertThat(warnings(file(STRUCTURE, elsewhere)))
                .extracting(Finding::column, Finding::code)
                .contains(tuple("thematiques/0", "SCHEMA_BROKEN"));
        assertThat(warnings(file(STRUCTURE, other)))
                .extracting(Finding::column, Finding::code, Finding::value)
                .containsExactly(tuple("thematiques", "THEME_ELSEWHERE", "mobilite--entretenir-reparer-son-vehicule"));
        assertThat(warnings(file(STRUCTURE, lost))).extracting(Finding::code).contains("SERVICE_WITHOUT_STRUCTURE");
    }

    @Test
    void a_structure_that_breaks_the_schema_is_refused_and_the_others_are_not() {
        String broken = STRUCTURE.replace("\"nom\": \"CCAS d'Angers\", ", "").replace("\"49007\"", "\"490\"");
        List<Reading> read =
                read("{\"services\": [" + SERVICE + "], \"structures\": [" + broken + "," + STRUCTURE + "]}");
        assertThat(read.getFirst().asked()).isNull();
        assertThat(read.getFirst().refusals())
                .extracting(Finding::column, Finding::code)
                .contains(tuple("nom", "SCHEMA_BROKEN"), tuple("code_insee", "SCHEMA_BROKEN"));
        assertThat(asked(read.getLast()).structure().offers()).hasSize(2);
    }

    @Test
    void the_same_structure_twice_is_told() {
        List<Reading> read =
                read("{\"structures\": [" + STRUCTURE + "," + STRUCTURE + "], \"services\": [" + SERVICE + "]}");
        assertThat(read.getLast().refusals()).extracting(Finding::code).containsExactly("ID_DUPLICATED");
    }

    @Test
    void a_file_without_services_or_structures_is_refused_whole() {
        assertThat(refused("{\"structures\": [" + STRUCTURE + "]}")).containsExactly("SERVICES_MISSING");
        assertThat(refused("{\"services\": [" + SERVICE + "]}")).containsExactly("FILE_WITHOUT_ROWS");
        assertThat(refused("[" + STRUCTURE + "]")).containsExactly("FILE_NOT_A_LIST");
        assertThat(refused("{\"structures\": [" + STRUCTURE)).containsExactly("FILE_TRUNCATED");
        assertThat(refused("{\"data\": 1}")).containsExactly("FILE_NOT_A_LIST");
    }

    /** A file of one structure and its service. */
    static byte[] bytes() {
        return file(STRUCTURE, SERVICE).getBytes(StandardCharsets.UTF_8);
    }

    private static String file(String structure, String service) {
        return "{\"structures\": [" + structure + "], \"services\": [" + service + "]}";
    }

    private List<String> refused(String json) {
        return catchThrowableOfType(BrokenFile.class, () -> read(json)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private List<Finding> warnings(String json) throws IOException {
        try (SpooledFile file = Files49.written(directory, json)) {
            return ImportFormats.DATA_INCLUSION.check(file).warnings();
        }
    }

    private List<Reading> read(String json) {
        return new Reader(directory)
                .read(ImportFormats.DATA_INCLUSION, Lists.EVERYWHERE, json.getBytes(StandardCharsets.UTF_8));
    }

    private static Asked asked(Reading reading) {
        assertThat(reading.refusals()).isEmpty();
        return Objects.requireNonNull(reading.asked());
    }
}
