package fr.convergence.infra.application.errorreport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the error that a partner application finds to the record that is right again. */
@ApplicationTest
class ReportedErrorsTest {

    private static final String REPORTS = """
            query ($id: ID!, $at: String) {
              errorReports(department: "49", structureId: $id, consistentWith: $at) {
                edges { node { id structureName message proposedValues status
                               reporter { role { code } structureId structureName } } } } }""";

    private final RunningApplication application;
    private String position = "";

    ReportedErrorsTest(RunningApplication application) {
        this.application = application;
    }

    private String mutate(Persona persona, String mutation, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        JsonNode payload = application
                .data(
                        persona,
                        "mutation ($input: " + type + ") { " + mutation
                                + "(input: $input) { structureId position rejections { code path } } }",
                        Map.of("input", input))
                .required(mutation);
        assertThat(payload.required("rejections")).isEmpty();
        position = payload.required("position").asString();
        return payload.required("structureId").asString();
    }

    private Map<String, Object> at(String structure) {
        return new HashMap<>(Map.of("id", structure, "at", position));
    }

    private JsonNode report(String structure) {
        return application
                .data(Persona.COORDINATOR, REPORTS, at(structure))
                .required("errorReports")
                .required("edges")
                .required(0)
                .required("node");
    }

    @Test
    void what_an_application_proposes_is_in_the_record_once_the_coordination_accepts_it() {
        String structure = mutate(
                Persona.COORDINATOR,
                "registerStructure",
                Map.of("details", Map.of("name", "Relais signalé", "commune", "49007", "phone", "+33241000000")));
        mutate(
                Persona.PARTNER,
                "reportError",
                Map.of(
                        "structureId",
                        structure,
                        "field",
                        "PHONE",
                        "message",
                        "Le standard a changé de numéro",
                        "proposedValues",
                        new String[] {"+33241000001"}));
        JsonNode waiting = report(structure);
        assertThat(waiting.required("status").asString()).isEqualTo("OPEN");
        assertThat(waiting.required("structureName").asString()).isEqualTo("Relais signalé");
        assertThat(waiting.required("reporter").toString())
                .isEqualTo("{\"role\":{\"code\":\"PARTNER\"},\"structureId\":null,\"structureName\":null}");
        assertThat(application
                        .graphQl(Persona.PARTNER, REPORTS, at(structure))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("NOT_ALLOWED");

        mutate(
                Persona.COORDINATOR,
                "acceptErrorReport",
                Map.of(
                        "structureId",
                        structure,
                        "reportId",
                        waiting.required("id").asString()));
        assertThat(report(structure).required("status").asString()).isEqualTo("ACCEPTED");
        assertThat(application
                        .data(
                                Persona.COORDINATOR,
                                "query ($id: ID!, $at: String) { structure(id: $id, consistentWith: $at) { phone } }",
                                at(structure))
                        .at("/structure/phone")
                        .asString())
                .isEqualTo("+33241000001");
    }
}
