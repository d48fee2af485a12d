package fr.convergence.infra.application.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import graphql.ParseAndValidate;
import graphql.parser.Parser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a session may ask: what the pages do, and nothing else. */
@ApplicationTest
class PageDocumentsTest {

    private static final MockProvider PROVIDER = new MockProvider();
    private static final String OTHER = "{ viewer { role { code } } }";

    private final RunningApplication application;
    private final GraphQlSource source;
    private final String home;

    PageDocumentsTest(RunningApplication application, GraphQlSource source, Environment environment) {
        this.application = application;
        this.source = source;
        this.home = "http://localhost:" + environment.getProperty("local.server.port");
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        PROVIDER.configure(properties);
        properties.add("convergence.login.longest", () -> "4s");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void every_document_of_the_pages_is_whole_and_of_the_schema() {
        assertThat(PageDocuments.all()).hasSizeGreaterThan(15).allSatisfy(document -> {
            assertThat(document).doesNotContain("${");
            assertThat(ParseAndValidate.validate(source.schema(), Parser.parse(document)))
                    .as(document)
                    .isEmpty();
        });
    }

    @Test
    void a_session_is_over_after_so_long_however_much_it_is_used() {
        PROVIDER.subject = "s-" + UUID.randomUUID();
        Browser browser = new Browser(home);
        browser.visitBack(browser.sentFrom(browser.sentFrom(browser.at("/oauth2/authorization/login"))));
        assertThat(browser.session().path("person").asString()).isEqualTo(PROVIDER.subject);
        await().atMost(Duration.ofSeconds(8))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> browser.session().path("person").isNull());
    }

    @Test
    void a_session_asks_what_the_pages_do_and_nothing_else_and_a_token_what_it_likes() {
        PROVIDER.subject = "s-" + UUID.randomUUID();
        Browser browser = new Browser(home);
        browser.visitBack(browser.sentFrom(browser.sentFrom(browser.at("/oauth2/authorization/login"))));
        String viewer = PageDocuments.all().stream()
                .filter(document -> document.contains("query Viewer"))
                .findFirst()
                .orElseThrow();
        assertThat(browser.asked(viewer).at("/data/viewer/role/code").asString())
                .isEqualTo("PUBLIC");
        for (String other :
                List.of(OTHER, viewer + " ", "mutation { endMembership(input: {membershipId: \"x\"}) { position } }")) {
            assertThat(browser.asked(other).at("/errors/0/extensions/code").asString())
                    .as(other)
                    .isEqualTo("UNKNOWN_DOCUMENT");
        }
        assertThat(application
                        .data(Persona.AGENT, OTHER, Map.of())
                        .at("/viewer/role/code")
                        .asString())
                .isEqualTo("AGENT");
        assertThat(application
                        .data(null, OTHER, Map.of())
                        .at("/viewer/role/code")
                        .asString())
                .isEqualTo("PUBLIC");
    }
}
