package fr.convergence.infra.application.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ConvergenceApplication;
import fr.convergence.infra.application.GraphQlStream;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.TestData;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** With a database of the operator's, nothing is open that the operator did not open. */
class ExternalDatabaseTest {

    private static final List<String> OUTSIDE = List.of("checkpoint", "audit", "secrets", "keys", "tombstones");

    private static final Path DATA = TestData.empty().resolve("none");

    private static EmbeddedPostgres database;
    private static ConfigurableApplicationContext context;
    private static RunningApplication application;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedPostgres.builder().start();
        context = new SpringApplicationBuilder(ConvergenceApplication.class, RunningApplication.class)
                .run(
                        "--server.port=0",
                        "--server.shutdown=immediate",
                        "--convergence.sample=false",
                        "--convergence.accept-data-loss=true",
                        "--convergence.data=" + DATA,
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"));
        application = context.getBean(RunningApplication.class);
    }

    @AfterAll
    static void stop() throws IOException {
        context.close();
        database.close();
    }

    @Test
    void tokens_of_example_personas_do_not_exist() {
        assertThat(application.get("/dev/token?persona=coordinator").status()).isEqualTo(404);
    }

    @Test
    void the_cartography_and_the_metrics_need_a_token() {
        assertThat(application.graphQlWith(null, "{ __typename }", Map.of()).status())
                .isEqualTo(401);
        assertThat(application.get("/actuator/prometheus").status()).isEqualTo(401);
    }

    @Test
    void its_health_is_good_and_open() {
        Answer health = application.get("/actuator/health");

        assertThat(health.status()).as(health.text()).isEqualTo(200);
    }

    @Test
    void no_token_is_accepted_where_nobody_issues_any() {
        assertThat(application
                        .graphQlWith("e30.e30.e30", "{ __typename }", Map.of())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_socket_that_brings_no_token_is_closed() {
        try (GraphQlStream nobody = application.socket(null, Map.of());
                GraphQlStream forged = application.socket(null, Map.of("Authorization", "Bearer e30.e30.e30"))) {
            assertThat(nobody.next()).hasToString("{\"type\":\"closed\",\"code\":4401}");
            assertThat(forged.next()).hasToString("{\"type\":\"closed\",\"code\":4401}");
        }
    }

    /** How far the store had come, what signs it, and the keys and tombstones of the vault: to be kept apart from the database. */
    @Test
    void only_what_must_lie_outside_of_the_database_is_kept_on_this_machine() {
        await().until(() -> Files.exists(DATA.resolve("checkpoint")));

        assertThat(DATA)
                .isDirectoryNotContaining(file -> OUTSIDE.stream()
                        .noneMatch(kept -> file.getFileName().toString().startsWith(kept)));
    }
}
