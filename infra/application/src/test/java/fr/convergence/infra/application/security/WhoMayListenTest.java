package fr.convergence.infra.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.GraphQlStream;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.imports.ImportElsewhere;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class WhoMayListenTest {

    private static final String PROGRESS = "subscription ($id: ID!) { importProgress(id: $id) { rows } }";

    private final RunningApplication application;
    private final ApplicationContext context;
    private final DataSource dataSource;

    WhoMayListenTest(RunningApplication application, ApplicationContext context, DataSource dataSource) {
        this.application = application;
        this.context = context;
        this.dataSource = dataSource;
    }

    @Test
    void over_sse_as_long_as_the_token_holds() {
        try (ImportElsewhere elsewhere = new ImportElsewhere(dataSource, 8);
                GraphQlStream stream = application.listen(shortToken(), PROGRESS, Map.of("id", elsewhere.id()))) {
            assertThat(stream.next().at("/payload/data/importProgress/rows").asInt())
                    .isEqualTo(8);
            assertThat(stream.next().at("/payload/errors/0/extensions/code").asString())
                    .isEqualTo("TOKEN_EXPIRED");
            assertThat(stream.next().path("type").asString()).isEqualTo("complete");
        }
    }

    @Test
    void over_a_socket_as_long_as_the_token_holds_and_nothing_is_asked_on_it_afterwards() {
        Map<String, String> first = Map.of("Authorization", "Bearer " + shortToken());
        try (ImportElsewhere elsewhere = new ImportElsewhere(dataSource, 8);
                GraphQlStream stream = application.socket(null, first)) {
            stream.acknowledged().ask("1", PROGRESS, Map.of("id", elsewhere.id()));
            assertThat(stream.next().at("/payload/data/importProgress/rows").asInt())
                    .isEqualTo(8);
            JsonNode end = stream.next();
            assertThat(end.path("type").asString()).isEqualTo("error");
            assertThat(end.at("/payload/0/extensions/code").asString()).isEqualTo("TOKEN_EXPIRED");
            stream.ask("2", "{ __typename }", Map.of());
            assertThat(stream.next().at("/payload/errors/0/extensions/code").asString())
                    .isEqualTo("TOKEN_EXPIRED");
        }
    }

    @Test
    void a_socket_whose_token_is_forged_is_closed() {
        try (GraphQlStream forged = application.socket(null, Map.of("Authorization", "Bearer e30.e30.e30"));
                GraphQlStream noText = application.socket(null, Map.of("Authorization", 7))) {
            assertThat(forged.next()).hasToString("{\"type\":\"closed\",\"code\":4401}");
            assertThat(noText.next()).hasToString("{\"type\":\"closed\",\"code\":4401}");
        }
    }

    @Test
    void nothing_is_changed_on_a_socket_without_a_token() {
        try (GraphQlStream nobody = application.socket(null, Map.of())) {
            nobody.acknowledged()
                    .ask("1", "mutation { confirmStructure(input: {structureId: \"x\"}) { position } }", Map.of());
            assertThat(nobody.next().at("/payload/errors/0/extensions/code").asString())
                    .isEqualTo("UNAUTHENTICATED");
        }
    }

    /** Holds long enough to be used, and no longer. */
    private String shortToken() {
        return DevTokens.ending(context, Persona.COORDINATOR, Duration.ofSeconds(3));
    }
}
