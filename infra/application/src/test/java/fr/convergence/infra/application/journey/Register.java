package fr.convergence.infra.application.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Structures registered one by one, each named after the command that registered it. */
final class Register {

    static final String COUNT = "query ($text: String, $at: String) {"
            + " structures(filter: {text: $text}, consistentWith: $at) { totalCount } }";

    private static final String REGISTER = """
            mutation ($id: ID!, $name: String!) {
              registerStructure(input: {commandId: $id, details: {name: $name, commune: "49007"}}) {
                position structureId rejections { code }
              }
            }""";

    private Register() {}

    /** The position acknowledged. */
    static String register(ApplicationProcess application, String commandId) {
        JsonNode payload = application
                .graphQl(REGISTER, Map.of("id", commandId, "name", name(commandId)))
                .get("registerStructure");
        assertThat(payload.get("rejections")).isEmpty();
        return payload.get("position").asString();
    }

    /** In letters, for digits in a row may look like somebody's number. */
    private static String name(String commandId) {
        return "Registre "
                + commandId
                        .replace("-", "")
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
                        .collect(Collectors.joining());
    }

    static int count(ApplicationProcess application, @Nullable String text, String position) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("text", text);
        variables.put("at", position);
        return application
                .graphQl(COUNT, variables)
                .get("structures")
                .get("totalCount")
                .asInt();
    }
}
