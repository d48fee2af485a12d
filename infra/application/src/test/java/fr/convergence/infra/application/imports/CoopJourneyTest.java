package fr.convergence.infra.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.security.Persona;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The Coop's structures read from an API over HTTP that answers as the Coop's does. */
@ApplicationTest
@TestPropertySource(
        properties = {
            "convergence.egress.allowed=127.0.0.1",
            "convergence.egress.plain-http=true",
            "convergence.sample=false",
            "convergence.coop.client-id=convergence",
            "convergence.coop.client-secret=secret",
            "convergence.coop.page-size=2"
        })
class CoopJourneyTest {

    private static final CoopHost COOP = CoopHost.up();
    private static final String READ = "/imports/coop-numerique/read?wait=true&department=49";

    private final RunningApplication application;

    CoopJourneyTest(RunningApplication application) {
        this.application = application;
    }

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("convergence.coop.address", COOP::address);
    }

    @AfterAll
    static void down() {
        COOP.close();
    }

    @BeforeEach
    void structures_here_and_elsewhere() {
        COOP.clear();
        COOP.tells("a1", structure("La Fabrique", "Angers", "49007", Map.of()));
        COOP.tells(
                "b2",
                structure(
                        "Le Bus", "Saumur", null, Map.of("code_postal", "49400", "itinerance", List.of("Itinérant"))));
        COOP.tells("c3", structure("À Nantes", "Nantes", "44109", Map.of("code_postal", "44000")));
        COOP.tells(
                "d4",
                structure("Pas montrée", "Angers", "49007", Map.of("visible_pour_cartographie_nationale", false)));
        COOP.tells(
                "e5", structure("La Ruche", "Angers", "49007", Map.of("courriels", List.of("contact@ruche.example"))));
    }

    private static Map<String, Object> structure(String name, String commune, String insee, Map<String, ?> more) {
        Map<String, Object> told = new HashMap<>();
        told.put("nom", name);
        told.put("commune", commune);
        told.put("code_insee", insee);
        told.put("code_postal", "49000");
        told.put("adresse", "1 rue du Mail");
        told.put("latitude", 47.47);
        told.put("longitude", -0.55);
        told.put("siret", null);
        told.put("suppression", null);
        told.put("creation", "2024-01-05T10:00:00.000Z");
        told.put("modification", "2025-03-04T23:30:00.000Z");
        told.put("visible_pour_cartographie_nationale", true);
        told.put("typologies", List.of("ASSO"));
        told.put("services", List.of("Aide aux démarches administratives", "Utilisation sécurisée du numérique"));
        told.put("telephone", "02 41 05 40 00");
        told.put("modalites_acces", List.of("Se présenter"));
        told.put("mediateurs_en_activite", 2);
        told.putAll(more);
        return told;
    }

    private JsonNode read(String more) {
        Answer answer = post(Persona.COORDINATOR, READ + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Answer post(Persona persona, String path) {
        return application.post(path, application.token(persona), "application/json", new byte[0]);
    }

    private String refused(Persona persona, String path) {
        Answer answer = post(persona, path);
        return answer.status() + " "
                + answer.json().path("errors").path(0).path("code").asString(answer.text());
    }

    private List<String> shown(JsonNode report) {
        return application
                .graphQl(
                        Persona.COORDINATOR,
                        """
                        query ($position: String) { structures(filter: {department: "49"}, consistentWith: $position) { edges { node {
                          name phone sources { id reportedOn } offers { theme { code } } } } } }""",
                        Map.of("position", report.path("position").asString()))
                .at("/data/structures/edges")
                .valueStream()
                .map(edge -> edge.path("node").path("name").asString() + " "
                        + edge.at("/node/sources/0/id").asString() + " "
                        + edge.at("/node/sources/0/reportedOn").asString() + " "
                        + edge.path("node").path("phone").asString() + " "
                        + edge.path("node").path("offers").size())
                .toList();
    }

    @Test
    void the_structures_of_a_department_are_read_by_cursor_and_imported_and_the_same_again_changes_nothing() {
        JsonNode report = read("");
        assertThat(COOP.asked).containsExactly("", "à partir de 2", "à partir de 4");
        assertThat(report.path("refused").intValue()).as(report.toString()).isZero();
        assertThat(shown(report))
                .containsExactly(
                        "La Fabrique coop-numerique--a1 2025-03-05 +33241054000 2",
                        "La Ruche coop-numerique--e5 2025-03-05 +33241054000 2",
                        "Le Bus coop-numerique--b2 2025-03-05 +33241054000 2");
        JsonNode again = read("");
        assertThat(again.path("unchanged").intValue()).as(again.toString()).isEqualTo(3);

        COOP.tells("e5", structure("La Ruche", "Angers", "49007", Map.of("suppression", "2026-01-05T10:00:00Z")));
        JsonNode rehearsed = read("&dryRun=true");
        assertThat(rehearsed.path("closed").intValue()).as(rehearsed.toString()).isOne();
        JsonNode gone = read("");
        assertThat(gone.path("closed").intValue()).as(gone.toString()).isOne();
        assertThat(shown(gone))
                .as("nobody says that it offers anything any more; whether it is closed, people say")
                .contains("La Ruche coop-numerique--e5 2025-03-05 +33241054000 0");
    }

    @Test
    void a_page_that_does_not_come_is_asked_for_again_as_late_as_the_coop_says() {
        COOP.first.addAll(List.of(429, 503));
        assertThat(read("&dryRun=true").path("rows").intValue()).isEqualTo(3);
        assertThat(COOP.asked).hasSize(3);
    }

    @Test
    void what_cannot_be_read_is_told_and_nothing_is_imported() {
        COOP.first.addAll(List.of(500, 500, 500, 500));
        assertThat(refused(Persona.COORDINATOR, READ)).isEqualTo("502 COOP_UNREACHABLE");
        COOP.first.addAll(List.of(403));
        assertThat(refused(Persona.COORDINATOR, READ)).isEqualTo("502 COOP_REFUSES");
        COOP.loops = true;
        assertThat(refused(Persona.COORDINATOR, READ)).isEqualTo("502 COOP_UNREADABLE");
        COOP.body = "<html>maintenance</html>";
        assertThat(refused(Persona.COORDINATOR, READ)).isEqualTo("502 COOP_UNREADABLE");
        COOP.body = "{\"data\": {}}";
        assertThat(refused(Persona.COORDINATOR, READ)).isEqualTo("502 COOP_UNREADABLE");
    }

    @Test
    void nobody_imports_where_it_does_not_coordinate() {
        assertThat(refused(Persona.AGENT, READ)).isEqualTo("403 NOT_A_COORDINATOR");
        assertThat(refused(Persona.COORDINATOR, "/imports/coop-numerique/read?department=44"))
                .isEqualTo("403 DEPARTMENT_NOT_YOURS");
        assertThat(refused(Persona.COORDINATOR, "/imports/coop-numerique/read")).isEqualTo("400 DEPARTMENT_MISSING");
        assertThat(COOP.asked).isEmpty();
    }
}
