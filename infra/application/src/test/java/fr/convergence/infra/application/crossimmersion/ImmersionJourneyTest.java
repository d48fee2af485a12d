package fr.convergence.infra.application.crossimmersion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.MaineEtLoireTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.kernel.FrenchDay;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A médiateur spends a day at a France services counter of Maine-et-Loire, and the cartography knows more afterwards. */
@MaineEtLoireTest
class ImmersionJourneyTest {

    private static final String HOST =
            Objects.requireNonNull(Persona.AGENT.actor().structureId());
    private static final String VISITING =
            Objects.requireNonNull(Persona.MEDIATOR.actor().structureId());
    private static final String ROLE = "Premier accueil de niveau 1, et relais vers les opérateurs.";

    private final RunningApplication application;
    private String position = "";
    private String immersion = "";
    private String visit = "";

    ImmersionJourneyTest(RunningApplication application) {
        this.application = application;
    }

    @Test
    void a_day_is_offered_asked_for_agreed_held_and_reported_and_the_carte_mentale_shows_what_was_learned() {
        position = application.sampleImported();
        immersion = mutate(
                        Persona.AGENT,
                        "offerImmersion",
                        "OfferImmersionInput",
                        Map.of(
                                "structureId",
                                HOST,
                                "day",
                                FrenchDay.at(Instant.now()).toString(),
                                "startsAt",
                                "09:00",
                                "endsAt",
                                "17:00",
                                "places",
                                1,
                                "profiles",
                                List.of("DIGITAL_MEDIATOR"),
                                "programme",
                                "Une journée à l’accueil."))
                .required("immersionId")
                .asString();
        assertThat(found()).containsExactly(immersion);
        visit = mutate(
                        Persona.MEDIATOR,
                        "requestVisit",
                        "RequestVisitInput",
                        Map.of("immersionId", immersion, "structureId", VISITING, "profile", "DIGITAL_MEDIATOR"))
                .required("visitId")
                .asString();
        assertThat(refused(Persona.AGENT, "recordVisitHeld", on(HOST))).containsExactly("WRONG_STATE");
        assertThat(refused(Persona.AUDITOR, "agreeToVisit", on(HOST))).containsExactly("NOT_ALLOWED");
        onVisit(Persona.AGENT, "agreeToVisit", HOST);
        onVisit(Persona.MEDIATOR, "agreeToVisitAsEmployer", VISITING);
        assertThat(status()).isEqualTo("AGREED");
        assertAgreement();
        onVisit(Persona.AGENT, "recordVisitHeld", HOST);
        assertThat(turn()).isEqualTo("OTHER_TO_VISIT");
        mutate(
                Persona.MEDIATOR,
                "reportVisit",
                "ReportVisitInput",
                with(on(VISITING), Map.of("learned", List.of("SERVICES"), "corrections", Map.of("roleSummary", ROLE))));
        assertThat(shownRole()).isNotEqualTo(ROLE);
        mutate(
                Persona.AGENT,
                "reportVisit",
                "ReportVisitInput",
                with(on(HOST), Map.of("learned", List.of("TOOLS", "LIMITS"))));
        assertThat(status()).isEqualTo("CLOSED");
        onVisit(Persona.AGENT, "acceptRoleCorrection", HOST);
        assertThat(shownRole()).isEqualTo(ROLE);
    }

    /** What both sides sign says what is kept secret and that those who are received may refuse; strangers do not see it. */
    private void assertAgreement() {
        String path = "/immersions/" + immersion + "/visits/" + visit + "/agreement";
        for (Persona side : List.of(Persona.AGENT, Persona.MEDIATOR, Persona.COORDINATOR)) {
            RunningApplication.Answer page = application.get(path, application.token(side));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text())
                    .contains("Confidentialité", "Accord des personnes reçues", "médiateur numérique", "9 h à 17 h");
        }
        assertThat(application.get(path, application.token(Persona.AUDITOR)).status())
                .isEqualTo(404);
        assertThat(application.get(path).status()).isEqualTo(401);
    }

    private Map<String, Object> on(String structure) {
        return Map.of("immersionId", immersion, "structureId", structure, "visitId", visit);
    }

    private void onVisit(Persona persona, String mutation, String structure) {
        mutate(persona, mutation, "OnVisitInput", on(structure));
    }

    private List<String> found() {
        return query(
                        Persona.MEDIATOR,
                        "query ($at: String, $id: ID!) { immersions(consistentWith: $at,"
                                + " filter: {hostId: $id, open: true, profile: DIGITAL_MEDIATOR}) { edges { node { id } } } }",
                        HOST)
                .at("/immersions/edges")
                .values()
                .stream()
                .map(edge -> edge.at("/node/id").asString())
                .toList();
    }

    private String status() {
        return query(
                        Persona.COORDINATOR,
                        "query ($at: String, $id: ID!) { immersion(consistentWith: $at, id: $id)"
                                + " { visits { status { code } } } }",
                        immersion)
                .at("/immersion/visits/0/status/code")
                .asString();
    }

    private String turn() {
        return query(
                        Persona.MEDIATOR,
                        "query ($at: String, $id: ID!) { immersionReciprocity(consistentWith: $at, structureId: $id)"
                                + " { turn } }",
                        VISITING)
                .at("/immersionReciprocity/0/turn")
                .asString();
    }

    /** As the carte mentale's card of the host shows it. */
    private String shownRole() {
        return query(
                        Persona.COORDINATOR,
                        "query ($at: String, $id: ID!) { structure(consistentWith: $at, id: $id) { roleSummary } }",
                        HOST)
                .at("/structure/roleSummary")
                .asString();
    }

    private JsonNode query(Persona persona, String document, String id) {
        return application.data(persona, document, Map.of("at", position, "id", id));
    }

    private JsonNode mutate(Persona persona, String mutation, String input, Map<String, ?> values) {
        JsonNode payload = sent(persona, mutation, input, values);
        assertThat(payload.required("rejections")).as(payload.toString()).isEmpty();
        position = payload.required("position").asString();
        return payload;
    }

    private List<String> refused(Persona persona, String mutation, Map<String, ?> values) {
        return sent(persona, mutation, "OnVisitInput", values).required("rejections").values().stream()
                .map(rejection -> rejection.required("code").asString())
                .toList();
    }

    private JsonNode sent(Persona persona, String mutation, String input, Map<String, ?> values) {
        return application
                .data(
                        persona,
                        "mutation ($input: " + input + "!) { " + mutation
                                + "(input: $input) { position immersionId visitId rejections { code } } }",
                        Map.of("input", values))
                .required(mutation);
    }

    private static Map<String, Object> with(Map<String, Object> values, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(more);
        return all;
    }
}
