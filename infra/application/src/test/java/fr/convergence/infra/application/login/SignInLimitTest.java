package fr.convergence.infra.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** To begin to sign in begins a session, which takes room: nobody begins as many as it likes. */
@ApplicationTest
class SignInLimitTest {

    private static final MockProvider PROVIDER = new MockProvider();

    private final JdbcClient sql;
    private final String home;

    SignInLimitTest(JdbcClient sql, Environment environment) {
        this.sql = sql;
        this.home = "http://localhost:" + environment.getProperty("local.server.port");
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        PROVIDER.configure(properties);
        properties.add("convergence.requests.burst", () -> "20");
        properties.add("convergence.requests.per-second", () -> "1");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void who_signs_in_again_and_again_is_told_to_wait() {
        int last = 0;
        for (int i = 0; i < 100 && last != 429; i++) {
            last = new Browser(home).status("/oauth2/authorization/login");
        }
        assertThat(last).isEqualTo(429);
        assertThat(sql.sql("select count(*) from session.entry")
                        .query(Integer.class)
                        .single())
                .isBetween(15, 40);
    }
}
