package fr.convergence.infra.application.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.RunningApplication.Answer;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class WhoMayComeInTest {

    private static final String QUERY = "{ __typename }";
    private static final String MUTATION = "mutation { confirmStructure(input: {structureId: \"x\"}) { position } }";

    private final RunningApplication application;
    private final DevIssuer issuer;

    WhoMayComeInTest(RunningApplication application, DevIssuer issuer) {
        this.application = application;
        this.issuer = issuer;
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200", "/graphiql/, 200", "/js/app.js, 200", "/actuator/health, 200", "/actuator/health/readiness, 200",
        "/actuator/prometheus, 200", "/js/none.js, 404", "/actuator, 401", "/actuator/env, 401", "/imports/x, 401",
        "/anything, 401"
    })
    void without_a_token_pages_and_health_are_open_and_the_rest_is_not(String path, int status) {
        assertThat(application.get(path).status()).isEqualTo(status);
    }

    @Test
    void the_published_cartography_is_read_without_a_token() {
        assertThat(application
                        .graphQl(null, QUERY, Map.of())
                        .at("/data/__typename")
                        .asString())
                .isEqualTo("Query");
    }

    @Test
    void nothing_is_changed_without_a_token() {
        var answer = application.graphQl(null, MUTATION, Map.of());

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.at("/errors/0/message").asString()).contains("jeton");
        assertThat(answer.path("data").path("confirmStructure").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void each_persona_gets_a_token_and_is_taken_for_itself(Persona persona) {
        assertThat(ActorOf.token(issuer.decode(application.token(persona)))).isEqualTo(persona.actor());
        assertThat(application
                        .graphQlWith(application.token(persona), QUERY, Map.of())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?persona=", "?persona=COORDINATOR", "?persona=system", "?persona=public"})
    void an_unknown_persona_gets_a_coded_problem(String query) {
        Answer answer = application.get("/dev/token" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().required("code").asString()).isEqualTo("UNKNOWN_PERSONA");
    }

    @Test
    void an_expired_token_is_refused() {
        assertRefused(issuer.issue(Persona.COORDINATOR.actor(), Instant.now().minus(Duration.ofDays(1))));
    }

    @Test
    void a_token_of_another_key_is_refused() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).generate();
        var forged = NimbusJwtEncoder.withKeyPair(other.toRSAPublicKey(), other.toRSAPrivateKey())
                .build()
                .encode(JwtEncoderParameters.from(JwtClaimsSet.builder()
                        .issuer(DevIssuer.ISSUER)
                        .subject("x")
                        .claim("role", "COORDINATOR")
                        .expiresAt(Instant.now().plusSeconds(60))
                        .build()));

        assertRefused(forged.getTokenValue());
    }

    @ParameterizedTest
    @EnumSource(names = {"SYSTEM", "PUBLIC", "CORRESPONDENT"})
    void a_role_that_nobody_takes_from_outside_is_refused(Role role) {
        assertRefused(issuer.issue(new Actor("x", role, null, List.of("49")), Instant.now()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"camille@exemple.fr", "Camille Martin", " "})
    void a_token_that_names_a_person_is_refused(String subject) {
        assertRefused(issuer.issue(new Actor(subject, Role.AGENT, null, List.of("49")), Instant.now()));
    }

    @Test
    void a_person_whose_token_does_not_say_that_it_proved_more_than_a_password_is_not_shown_the_history() {
        String history = "{ referralHistory(id: \"7e57d004-2b97-4e7a-b45f-5387367791cd\") { __typename } }";
        assertThat(codeOf(issuer.issue("somebody", "pwd", Instant.now()), history))
                .isEqualTo("STRONGER_SIGN_IN_NEEDED");
        assertThat(codeOf(issuer.issue("somebody", "totp", Instant.now()), history))
                .isNotEqualTo("STRONGER_SIGN_IN_NEEDED");
        Answer file = application.get("/exports/referrals.csv", issuer.issue("somebody", "pwd", Instant.now()));
        assertThat(file.status() + file.text()).startsWith("403").contains("STRONGER_SIGN_IN_NEEDED");
    }

    private String codeOf(String token, String document) {
        JsonNode errors =
                application.graphQlWith(token, document, Map.of()).json().path("errors");
        assertThat(errors.size())
                .as("one refusal, and nothing that follows from it")
                .isLessThan(2);
        return errors.at("/0/extensions/code").asString("");
    }

    @Test
    void a_token_of_a_person_that_was_given_to_another_application_is_refused() {
        assertRefused(issuer.issue("somebody", "another-application", "mfa", Instant.now()));
        assertThat(application
                        .graphQlWith(issuer.issue("somebody", "mfa", Instant.now()), QUERY, Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_token_for_what_is_no_department_is_refused() {
        assertRefused(issuer.issue(new Actor("x", Role.COORDINATOR, null, List.of("Anjou")), Instant.now()));
    }

    private void assertRefused(String token) {
        Answer answer = application.graphQlWith(token, QUERY, Map.of());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.json().required("code").asString()).isEqualTo("INVALID_TOKEN");
        assertThat(answer.json().required("detail").asString()).contains("jeton");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql/", "/graphql"})
    void no_page_runs_what_is_not_ours(String path) {
        String policy = application.get(path).header("Content-Security-Policy");

        assertThat(policy).contains("default-src 'self'").doesNotContain("script-src", "unsafe-eval", "http");
    }

    @Test
    void a_request_too_heavy_to_be_a_question_is_not_read() {
        byte[] heavy = ("{\"query\":\"" + "x".repeat(2 << 20) + "\"}").getBytes(UTF_8);

        assertThat(application.post("/graphql", null, "application/json", heavy).status())
                .isEqualTo(413);
    }
}
