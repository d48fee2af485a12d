package fr.convergence.infra.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.GraphQlStream;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Imports that another node runs, watched over SSE and over WebSockets. */
@ApplicationTest
class ImportsAreWatchedTest {

    private static final String PROGRESS = """
            subscription ($id: ID!) { importProgress(id: $id) {
              state { code label } done rows rowsDone created rowsPerSecond } }""";

    private final RunningApplication application;
    private final DataSource dataSource;

    ImportsAreWatchedTest(RunningApplication application, DataSource dataSource) {
        this.application = application;
        this.dataSource = dataSource;
    }

    @Test
    void over_sse_from_now_to_the_end() {
        try (ImportElsewhere elsewhere = new ImportElsewhere(dataSource, 3)) {
            elsewhere.creates(1);
            try (GraphQlStream stream = application.listen(coordinator(), PROGRESS, id(elsewhere))) {
                assertThat(told(stream.next())).isEqualTo("RUNNING en cours false 1/3");
                elsewhere.creates(1);
                assertThat(told(stream.next())).isEqualTo("RUNNING en cours false 2/3");
                elsewhere.creates(1);
                elsewhere.ends();
                List<JsonNode> rest = stream.toTheEnd();
                assertThat(told(rest.get(rest.size() - 2))).isEqualTo("COMPLETED terminé true 3/3");
                assertThat(rest.getLast().path("type").asString()).isEqualTo("complete");
            }
        }
    }

    @Test
    void over_a_socket_whose_first_message_brings_the_token() {
        try (ImportElsewhere elsewhere = new ImportElsewhere(dataSource, 1);
                GraphQlStream stream = application.socket(null, Map.of("Authorization", "Bearer " + coordinator()))) {
            stream.acknowledged().ask("1", PROGRESS, id(elsewhere));
            assertThat(told(stream.next())).isEqualTo("RUNNING en cours false 0/1");
            elsewhere.creates(1);
            elsewhere.ends();
            List<JsonNode> rest = stream.toTheEnd();
            assertThat(told(rest.get(rest.size() - 2))).isEqualTo("COMPLETED terminé true 1/1");
            assertThat(rest.getLast().path("type").asString()).isEqualTo("complete");
        }
    }

    @Test
    void over_a_socket_whose_http_request_brings_the_token() {
        try (ImportElsewhere elsewhere = new ImportElsewhere(dataSource, 1);
                GraphQlStream stream = application.socket(coordinator(), Map.of())) {
            elsewhere.ends();
            assertThat(stream.acknowledged().ask("1", PROGRESS, id(elsewhere)).toTheEnd())
                    .hasSize(2)
                    .first()
                    .satisfies(only -> assertThat(told(only)).isEqualTo("COMPLETED terminé true 0/1"));
        }
    }

    @Test
    void an_import_whose_process_dies_ends_as_interrupted() {
        try (ImportElsewhere elsewhere = new ImportElsewhere(dataSource, 2);
                GraphQlStream stream = application.listen(coordinator(), PROGRESS, id(elsewhere))) {
            assertThat(told(stream.next())).isEqualTo("RUNNING en cours false 0/2");
            elsewhere.close();
            assertThat(told(stream.next())).isEqualTo("INTERRUPTED interrompu true 0/2");
            assertThat(stream.next().path("type").asString()).isEqualTo("complete");
        }
    }

    @Test
    void nobody_watches_what_it_may_not_read() {
        try (ImportElsewhere elsewhere = new ImportElsewhere(dataSource, 1)) {
            assertThat(refusalOverSse(Persona.AGENT, elsewhere.id())).isEqualTo("NOT_A_READER_OF_IMPORTS");
            assertThat(refusalOverSse(null, elsewhere.id())).isEqualTo("NOT_A_READER_OF_IMPORTS");
            assertThat(refusalOverSse(Persona.COORDINATOR, UUID.randomUUID().toString()))
                    .isEqualTo("IMPORT_UNKNOWN");
            assertThat(refusalOverSse(Persona.COORDINATOR, "x")).isEqualTo("IMPORT_UNKNOWN");
            try (GraphQlStream anonymous = application.socket(null, Map.of())) {
                JsonNode refusal = anonymous
                        .acknowledged()
                        .ask("1", PROGRESS, id(elsewhere))
                        .next();
                assertThat(refusal.path("type").asString()).isEqualTo("error");
                assertThat(refusal.at("/payload/0/extensions/code").asString()).isEqualTo("NOT_A_READER_OF_IMPORTS");
            }
        }
    }

    @Test
    void over_sse_too_what_is_no_subscription_is_answered_and_what_is_wrong_is_told() {
        try (GraphQlStream query = application.listen(coordinator(), "{ __typename }", Map.of());
                GraphQlStream wrong = application.listen(coordinator(), "subscription { nothing }", Map.of())) {
            assertThat(query.next().at("/payload/data/__typename").asString()).isEqualTo("Query");
            assertThat(query.next().path("type").asString()).isEqualTo("complete");
            assertThat(wrong.next().at("/payload/errors/0/message").asString()).contains("nothing");
        }
    }

    private String refusalOverSse(@Nullable Persona persona, String id) {
        String token = persona == null ? null : application.token(persona);
        try (GraphQlStream stream = application.listen(token, PROGRESS, Map.of("id", id))) {
            String code = stream.next().at("/payload/errors/0/extensions/code").asString();
            assertThat(stream.next().path("type").asString()).isEqualTo("complete");
            return code;
        }
    }

    private String coordinator() {
        return application.token(Persona.COORDINATOR);
    }

    private static Map<String, String> id(ImportElsewhere elsewhere) {
        return Map.of("id", elsewhere.id());
    }

    private static String told(JsonNode message) {
        JsonNode so = message.at("/payload/data/importProgress");
        return "%s %s %s %d/%d"
                .formatted(
                        so.at("/state/code").asString(),
                        so.at("/state/label").asString(),
                        so.path("done").asBoolean(),
                        so.path("rowsDone").asInt(),
                        so.path("rows").asInt());
    }
}
