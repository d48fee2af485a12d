package fr.convergence.infra.application.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.NewName;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.rate.Buckets;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Who catches up reads no faster than it may, whichever node it asks, and misses nothing by it. */
@ApplicationTest
@TestPropertySource(properties = {"convergence.feed.burst=4", "convergence.feed.per-second=2"})
class FeedBudgetTest {

    private static final String REGISTER = """
            mutation ($name: String!) { registerStructure(input: {details: {name: $name, commune: "49007"}}) {
              structureId rejections { code } } }""";

    private final RunningApplication application;
    private final Environment environment;
    private final DataSource database;

    FeedBudgetTest(RunningApplication application, Environment environment, DataSource database) {
        this.application = application;
        this.environment = environment;
        this.database = database;
    }

    private FeedBudget node() {
        return new FeedBudget(Buckets.in(database), new FeedSettings(10, 500, 2, 10, Duration.ofSeconds(15)));
    }

    private static Actor client() {
        return new Actor(UUID.randomUUID().toString(), Role.PARTNER, null, List.of());
    }

    private void register(int structures) {
        for (int i = 0; i < structures; i++) {
            assertThat(application
                            .data(Persona.COORDINATOR, REGISTER, Map.of("name", NewName.of("Atelier")))
                            .at("/registerStructure/rejections"))
                    .isEmpty();
        }
    }

    @Test
    void what_is_read_on_one_node_is_owed_on_the_other() {
        Actor client = client();
        FeedBudget one = node();
        FeedBudget other = node();
        assertThat(one.owed(client)).isZero();
        one.spend(client, 6);
        other.refuseWhoOwes(client);
        other.spend(client, 14);
        assertThat(one.owed(client)).isBetween(Duration.ofSeconds(3), Duration.ofMillis(5_500));
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> other.refuseWhoOwes(client));
        assertThat(other.owed(client())).as("of another client").isZero();
    }

    @Test
    void who_owes_nothing_any_more_leaves_no_row() {
        FeedBudget node = node();
        node.spend(client(), 1);
        JdbcClient sql = JdbcClient.create(database);
        sql.sql("update rate.bucket set expires_at = 1").update();
        Buckets.in(database).clean();
        assertThat(sql.sql("select count(*) from rate.bucket")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_read_by_graphql_counts_with_the_rest() {
        register(9);
        String token = application.token(Persona.AGENT);
        Answer read = application.graphQlWith(token, "{ events(first: 100) { edges { cursor } } }", Map.of());
        assertThat(read.json().at("/data/events/edges").size()).isGreaterThan(8);
        assertThat(application.get("/events", token).status()).isEqualTo(429);
    }

    @Test
    void a_page_is_refused_with_when_to_come_back_and_a_stream_waits_and_misses_nothing() throws Exception {
        register(9);
        String token = application.token(Persona.PARTNER);
        Answer page = application.get("/events?limit=9&type=fr.convergence.structure.", token);
        assertThat(page.json()).hasSize(9);
        Answer refused = application.get("/events?after=" + page.header("Convergence-Cursor"), token);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().required("code").asString()).isEqualTo("READ_TOO_FAST");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 4);

        JsonNode asked = application
                .graphQlWith(token, "{ events(first: 1) { edges { cursor } } }", Map.of())
                .json()
                .at("/errors/0/extensions");
        assertThat(asked.path("code").asString()).isEqualTo("READ_TOO_FAST");
        assertThat(asked.path("retryAfter").intValue()).isBetween(1, 4);

        List<String> expected = new ArrayList<>();
        page.json().forEach(event -> expected.add(event.required("id").asString()));
        List<String> told = new ArrayList<>();
        URI beginning = URI.create("http://localhost:" + environment.getProperty("local.server.port")
                + "/events?type=fr.convergence.structure.&since=2020-01-01T00:00:00Z");
        try (FeedListener stream = new FeedListener(beginning, token, null)) {
            while (told.size() < expected.size()) {
                told.add(Objects.requireNonNull(stream.next().data())
                        .required("id")
                        .asString());
            }
        }
        assertThat(told).isEqualTo(expected);
    }
}
