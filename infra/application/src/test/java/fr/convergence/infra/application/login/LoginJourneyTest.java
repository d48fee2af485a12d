package fr.convergence.infra.application.login;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.NewName;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.login.MockProvider.Fault;
import fr.convergence.infra.application.security.Persona;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A person signs in at an identity provider over HTTP, acts in the page, signs out; and is not let in when anything is wrong. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class LoginJourneyTest {

    private static final MockProvider PROVIDER = new MockProvider();

    private static final String VIEWER = "{ viewer { role { code } } }";
    private static final String REGISTER = """
            mutation ($name: String!) { registerStructure(input: {details: {name: $name, commune: "49007", siret: "13000548100010"}}) {
              position structureId rejections { code message path } } }""";
    private static final String REQUEST = """
            mutation { requestMembership(input: {role: AGENT, structureId: "%s", introduction: "Camille"}) {
              membershipId position rejections { code message } } }""";
    private static final String CONFIRM = """
            mutation ($id: ID!) { confirmMembership(input: {membershipId: $id}) { position rejections { code } } }""";
    private static final String HISTORY = "{ referralHistory(id: \"%s\") { __typename } }".formatted(UUID.randomUUID());

    private final RunningApplication application;
    private final JdbcClient sql;
    private final String home;

    LoginJourneyTest(RunningApplication application, JdbcClient sql, Environment environment) {
        this.application = application;
        this.sql = sql;
        this.home = "http://localhost:" + environment.getProperty("local.server.port");
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        PROVIDER.configure(properties);
        properties.add("convergence.login.any-document", () -> "true");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void nothingIsWrong() {
        PROVIDER.fault = Fault.NONE;
        PROVIDER.method = "pwd";
        PROVIDER.subject = "s-" + UUID.randomUUID();
    }

    /** Where the person comes back to is the public address, which in a test is known only when the server runs. */
    private URI signIn(Browser browser, String start) {
        URI provider = browser.sentFrom(browser.at(start));
        URI back = browser.sentFrom(provider);
        return browser.visitBack(back);
    }

    private URI signIn(Browser browser) {
        return signIn(browser, "/oauth2/authorization/login");
    }

    @Test
    void a_person_signs_in_asks_to_be_confirmed_acts_and_signs_out(CapturedOutput told) {
        JsonNode structure = application
                .data(Persona.COORDINATOR, REGISTER, Map.of("name", NewName.of("Atelier")))
                .required("registerStructure");
        String structureId = structure.required("structureId").asString();
        Browser browser = new Browser(home);
        JsonNode before = browser.session();
        assertThat(before.path("signIn").asString()).isEqualTo("/oauth2/authorization/login");
        assertThat(before.path("person").isNull()).isTrue();
        assertThat(browser.cookies())
                .as("nobody has a session without signing in")
                .isEmpty();

        assertThat(signIn(browser).getPath()).isEqualTo("/");
        assertThat(PROVIDER.asked.get("state")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(PROVIDER.asked.get("nonce")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(PROVIDER.asked.get("claims")).contains("amr");
        assertThat(browser.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getPath()).isEqualTo("/");
        });

        JsonNode session =
                await().until(browser::session, it -> !it.path("proposed").isEmpty());
        assertThat(session.path("person").asString()).isEqualTo(PROVIDER.subject);
        assertThat(session.path("ways")).isEmpty();
        assertThat(session.path("proposed").findValuesAsString("id")).contains(structureId);

        JsonNode asked = browser.asked(REQUEST.formatted(structureId)).at("/data/requestMembership");
        assertThat(asked.path("rejections")).isEmpty();
        String membership = asked.required("membershipId").asString();
        assertThat(sql.sql("select payload from store.event where type = 'membership-requested' and payload like :m")
                        .param("m", "%" + membership + "%")
                        .query(String.class)
                        .single())
                .contains("\"siretVouched\":true");
        application.data(Persona.COORDINATOR, CONFIRM, Map.of("id", membership));
        assertThat(browser.asked(VIEWER).at("/data/viewer/role/code").asString())
                .isEqualTo("AGENT");
        assertThat(browser.session().at("/ways/0/label").asString()).startsWith("agent France services — Atelier");

        JsonNode csrf = browser.session().required("csrf");
        HttpResponse<String> left = browser.post(
                "/logout",
                csrf.required("header").asString(),
                csrf.required("token").asString());
        assertThat(left.body())
                .contains(PROVIDER.issuer() + "/session/end?", "id_token_hint=", "post_logout_redirect_uri=");
        assertThat(browser.session().path("person").isNull()).isTrue();
        assertThat(told).doesNotContain("Canari", "camille.canari");
        assertThat(sql.sql("select count(*) from store.event where payload like '%Canari%' or metadata like '%canari%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_a_session_keeps_names_nobody() {
        Browser browser = new Browser(home);
        signIn(browser);
        assertThat(sql.sql("select attribute_bytes from session.entry_attributes")
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, ISO_8859_1))
                        .doesNotContain("Canari", "Camille", "camille", "at-" + PROVIDER.subject));
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void whoever_brings_what_is_wrong_is_not_let_in(Fault fault, CapturedOutput told) {
        PROVIDER.fault = fault;
        Browser browser = new Browser(home);
        URI where = signIn(browser);
        assertThat(where.getQuery()).as(fault.name()).isEqualTo("connexion=refusee");
        assertThat(browser.session().path("person").isNull()).isTrue();
        assertThat(browser.graphQl("mutation { endMembership(input: {membershipId: \"" + UUID.randomUUID()
                                + "\"}) { position } }")
                        .body())
                .contains("UNAUTHENTICATED");
        assertThat(told).contains("SIGN_IN_REFUSED");
    }

    @Test
    void a_code_is_good_once_and_for_the_browser_that_asked() {
        Browser browser = new Browser(home);
        URI back = browser.sentFrom(browser.sentFrom(browser.at("/oauth2/authorization/login")));
        Browser other = new Browser(home);
        assertThat(other.visitBack(back).getQuery()).as("another browser").isEqualTo("connexion=refusee");
        assertThat(browser.visitBack(back).getPath()).isEqualTo("/");
        assertThat(browser.visitBack(back).getQuery()).as("replayed").isEqualTo("connexion=refusee");
        Browser forged = new Browser(home);
        forged.sentFrom(forged.at("/oauth2/authorization/login"));
        assertThat(forged.visit("/login/oauth2/code/login?code=x&state=" + "y".repeat(43))
                        .getQuery())
                .isEqualTo("connexion=refusee");
    }

    @Test
    void a_request_that_another_site_has_a_browser_send_changes_nothing() {
        Browser browser = new Browser(home);
        signIn(browser);
        String leave = "mutation { endMembership(input: {membershipId: \"" + UUID.randomUUID() + "\"}) { position } }";
        assertThat(browser.graphQl(leave).statusCode()).isEqualTo(403);
        assertThat(browser.graphQl(leave, "X-CSRF-TOKEN", "guessed").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/logout").statusCode()).isEqualTo(403);
        assertThat(browser.asked(leave).at("/data/endMembership").isMissingNode())
                .isFalse();
        assertThat(browser.webSocket("https://evil.example")).isEqualTo(403);
        assertThat(browser.webSocket(home)).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mfa", "pop", "totp"})
    void the_history_of_referrals_asks_for_more_than_a_password(String method) {
        Browser browser = new Browser(home);
        signIn(browser);
        assertThat(browser.asked(HISTORY).at("/errors/0/extensions/code").asString())
                .isEqualTo("STRONGER_SIGN_IN_NEEDED");
        for (String file : List.of("/exports/referrals.csv", "/exports/referrals.jsonl")) {
            HttpResponse<String> refused = browser.get(file);
            assertThat(refused.statusCode() + refused.body()).startsWith("403").contains("STRONGER_SIGN_IN_NEEDED");
        }
        String stronger = browser.session().required("stronger").asString();
        PROVIDER.method = method;
        signIn(browser, stronger);
        assertThat(PROVIDER.asked.get("prompt")).isEqualTo("login");
        assertThat(browser.asked(HISTORY).at("/errors/0/extensions/code").asString(""))
                .isNotEqualTo("STRONGER_SIGN_IN_NEEDED");
        assertThat(browser.get("/exports/referrals.csv").body()).doesNotContain("STRONGER_SIGN_IN_NEEDED");
        assertThat(browser.session().path("stronger").isNull()).isTrue();
    }

    @Test
    void a_session_is_known_by_another_cookie_once_a_person_signed_in() {
        Browser browser = new Browser(home);
        URI provider = browser.sentFrom(browser.at("/oauth2/authorization/login"));
        String before = browser.cookies().getFirst().getValue();
        browser.visitBack(browser.sentFrom(provider));
        assertThat(List.of(before)).doesNotContain(browser.cookies().getFirst().getValue());
    }
}
