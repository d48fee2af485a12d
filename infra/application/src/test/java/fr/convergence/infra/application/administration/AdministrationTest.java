package fr.convergence.infra.application.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An administrator sees how followers fare, and conducts them, through GraphQL. */
@ApplicationTest
class AdministrationTest {

    private static final String CARTOGRAPHY = "cartography_v7";
    private static final String FOLLOWERS = """
            { followers { name readModel build state position head lag behindMillis standstillMillis paused owner error
                parkedEvents parked { sequence events position error tries parkedAt } } }""";
    private static final String REGISTER = """
            mutation ($name: String!) { registerStructure(input: { details: { name: $name, commune: "49007" } }) { position structureId rejections { code message path } } }""";
    private static final String READ =
            "query ($id: ID!, $position: String) { structure(id: $id, consistentWith: $position) { name } }";

    private final RunningApplication application;
    private final JdbcClient database;

    AdministrationTest(RunningApplication application, JdbcClient database) {
        this.application = application;
        this.database = database;
    }

    private JsonNode cartography() {
        return application
                .data(Persona.ADMINISTRATOR, FOLLOWERS, Map.of())
                .path("followers")
                .valueStream()
                .filter(follower -> follower.path("state").asString().equals("ACTIVE"))
                .filter(follower -> follower.path("readModel").asString().equals(CARTOGRAPHY))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode mutate(Persona persona, String mutation, Map<String, String> input) {
        String kind = switch (mutation) {
            case "retryParked" -> "RetryParkedInput";
            case "rebuildReadModel", "abandonRebuild" -> "ReadModelInput";
            default -> "FollowerInput";
        };
        String document = "mutation ($input: " + kind + "!) { " + mutation
                + "(input: $input) { rejections { code message path } followers { name paused } } }";
        return application.data(persona, document, Map.of("input", input)).path(mutation);
    }

    private String refusal(String mutation, Map<String, String> input) {
        JsonNode payload = mutate(Persona.ADMINISTRATOR, mutation, input);
        assertThat(payload.path("followers")).isEmpty();
        return payload.path("rejections").path(0).path("code").asString();
    }

    private JsonNode register(String name) {
        JsonNode payload = application
                .data(Persona.COORDINATOR, REGISTER, Map.of("name", name))
                .path("registerStructure");
        assertThat(payload.path("rejections")).isEmpty();
        return payload;
    }

    private String name(JsonNode registered) {
        return application
                .data(
                        Persona.COORDINATOR,
                        READ,
                        Map.of(
                                "id", registered.path("structureId").asString(),
                                "position", registered.path("position").asString()))
                .path("structure")
                .path("name")
                .asString();
    }

    @Test
    void what_a_follower_is_told_to_do_is_seen() {
        name(register("Mairie vue"));
        JsonNode follower = cartography();
        assertThat(follower.path("lag").asLong()).isZero();
        assertThat(follower.path("position")).isEqualTo(follower.path("head"));
        assertThat(follower.path("owner").asString()).isNotEmpty();
        assertThat(follower.path("parked")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Persona.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void nobody_else_may(Persona persona) {
        JsonNode answer = application.graphQl(persona, FOLLOWERS, Map.of());
        assertThat(answer.path("errors").path(0).path("extensions").path("code").asString())
                .isEqualTo("NOT_ALLOWED");
        assertThat(mutate(persona, "pauseFollower", Map.of("name", CARTOGRAPHY))
                        .path("rejections")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("NOT_ALLOWED");
        assertThat(cartography().path("paused").asBoolean()).isFalse();
    }

    @Test
    void a_paused_follower_stands_still_until_resumed() {
        String follower = cartography().path("name").asString();
        mutate(Persona.ADMINISTRATOR, "pauseFollower", Map.of("name", follower));
        JsonNode registered;
        try {
            registered = register("Mairie en pause");
            assertThat(cartography().path("paused").asBoolean()).isTrue();
            assertThat(cartography().path("lag").asLong()).isPositive();
            assertThat(cartography().path("behindMillis").asLong()).isNotNegative();
        } finally {
            mutate(Persona.ADMINISTRATOR, "resumeFollower", Map.of("name", follower));
        }
        assertThat(name(registered)).isEqualTo("Mairie en pause");
    }

    @Test
    void what_is_parked_is_seen_and_retried_after_repair() {
        String schema = cartography().path("name").asString();
        database.sql("alter table " + schema + ".structure add constraint poison check (name <> 'Mairie empoisonnée')")
                .update();
        JsonNode registered = register("Mairie empoisonnée");
        await().until(() -> cartography().path("parkedEvents").asLong() == 1);
        JsonNode parked = cartography().path("parked").path(0);
        assertThat(parked.path("error").asString()).contains("poison");
        String sequence = parked.path("sequence").asString();
        assertThat(sequence).contains(registered.path("structureId").asString());
        Map<String, String> input = Map.of("follower", schema, "sequence", sequence);
        assertThat(refusal("retryParked", input)).isEqualTo("FAILS_AGAIN");
        database.sql("alter table " + schema + ".structure drop constraint poison")
                .update();
        assertThat(mutate(Persona.ADMINISTRATOR, "retryParked", input).path("rejections"))
                .isEmpty();
        assertThat(name(registered)).isEqualTo("Mairie empoisonnée");
        assertThat(refusal("retryParked", input)).isEqualTo("NOTHING_PARKED");
    }

    @Test
    void a_read_model_is_rebuilt_beside_and_the_new_build_answers() {
        JsonNode registered = register("Mairie reconstruite");
        int before = cartography().path("build").asInt();
        mutate(Persona.ADMINISTRATOR, "rebuildReadModel", Map.of("name", CARTOGRAPHY));
        await().until(() -> cartography().path("build").asInt() == before + 1);
        assertThat(name(registered)).isEqualTo("Mairie reconstruite");
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_code() {
        assertThat(refusal("pauseFollower", Map.of("name", "nobody"))).isEqualTo("UNKNOWN_FOLLOWER");
        assertThat(refusal("rebuildReadModel", Map.of("name", "nobody"))).isEqualTo("UNKNOWN_READ_MODEL");
        String active = cartography().path("name").asString();
        assertThat(refusal("resetFollower", Map.of("name", active))).isEqualTo("ANSWERS_QUERIES");
        assertThat(mutate(Persona.ADMINISTRATOR, "abandonRebuild", Map.of("name", CARTOGRAPHY))
                        .path("rejections"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AdministrationRejection.class)
    void every_refusal_has_a_text_in_french_that_shows_its_arguments(AdministrationRejection code) {
        List<String> arguments =
                List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        String message = code.rejection(arguments.toArray(String[]::new)).message();
        assertThat(message).isNotBlank().doesNotContain("{");
    }
}
