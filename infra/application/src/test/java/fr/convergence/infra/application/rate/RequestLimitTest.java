package fr.convergence.infra.application.rate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.GraphQlStream;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.infra.application.security.Persona;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;

/** No client takes the server from the others, whichever node it asks and by whichever way. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"convergence.requests.burst=20", "convergence.requests.per-second=2"})
class RequestLimitTest {

    private static final String QUESTION = "{ __typename }";

    private final RunningApplication application;
    private final DataSource database;

    RequestLimitTest(RunningApplication application, DataSource database) {
        this.application = application;
        this.database = database;
    }

    private static RequestBudget node(DataSource database, int burst) {
        return new RequestBudget(Buckets.in(database), new RequestSettings(1, burst), Clock.systemUTC());
    }

    private static int served(RequestBudget node, String client, int asked) {
        int served = 0;
        for (int i = 0; i < asked; i++) {
            served += node.take(client).isZero() ? 1 : 0;
        }
        return served;
    }

    @Test
    void two_nodes_count_together_as_far_as_a_tenth_each() {
        String client = UUID.randomUUID().toString();
        int first = served(node(database, 100), client, 90);
        int second = served(node(database, 100), client, 90);
        assertThat(first).isEqualTo(90);
        assertThat(first + second).isBetween(100, 125);
    }

    @Test
    void while_postgresql_is_away_nobody_is_refused_for_this_and_nobody_waits() {
        Buckets buckets = Buckets.in(database);
        RequestBudget node = new RequestBudget(buckets, new RequestSettings(1, 1), Clock.systemUTC());
        DriverManagerDataSource nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none");
        RequestBudget away = new RequestBudget(Buckets.of(nowhere), new RequestSettings(1, 1), Clock.systemUTC());
        assertThat(served(node, "a", 5)).isLessThanOrEqualTo(2);
        assertThat(served(away, "a", 50)).isEqualTo(50);
    }

    @Test
    void who_asks_too_much_is_told_when_to_come_back_and_the_others_are_served(CapturedOutput told) {
        String token = application.token(Persona.PARTNER);
        Answer last = application.graphQlWith(token, QUESTION, Map.of());
        for (int i = 0; i < 60 && last.status() == 200; i++) {
            last = application.graphQlWith(token, QUESTION, Map.of());
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isEqualTo("1");
        assertThat(last.json().required("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(last.json().required("detail").asString()).contains("attendez 1 s");
        assertThat(told).contains("(PARTNER) TOO_MANY_REQUESTS: POST /graphql");
        assertThat(application
                        .graphQlWith(application.token(Persona.AUDITOR), QUESTION, Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(application.get("/").status()).isEqualTo(200);
    }

    @Test
    void what_is_asked_on_a_socket_counts_as_well() {
        try (GraphQlStream socket =
                application.socket(null, Map.of("Authorization", "Bearer " + application.token(Persona.MEDIATOR)))) {
            socket.acknowledged();
            String code = "";
            for (int i = 0; i < 60 && code.isEmpty(); i++) {
                socket.ask(Integer.toString(i), QUESTION, Map.of());
                var answer = socket.next();
                code = answer.at("/payload/errors/0/extensions/code").asString("");
                assertThat(socket.next().path("type").asString()).isEqualTo("complete");
            }
            assertThat(code).isEqualTo("TOO_MANY_REQUESTS");
        }
    }
}
