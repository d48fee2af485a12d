package fr.convergence.infra.application.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.MaineEtLoireTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person's way from a médiateur to the right door, on the real cartography of Maine-et-Loire, as clients see it. */
@MaineEtLoireTest
class ReferralJourneyTest {

    private static final String NAME = "Zéphyrine Quatrepoint";
    private static final String MEDIATOR =
            Objects.requireNonNull(Persona.MEDIATOR.actor().structureId());
    private static final String COUNTER =
            Objects.requireNonNull(Persona.AGENT.actor().structureId());
    private static final String BAUGE = "49018";

    private final RunningApplication application;
    private String position = "";

    ReferralJourneyTest(RunningApplication application) {
        this.application = application;
    }

    @Test
    void a_person_is_assessed_sent_to_a_door_sent_on_helped_and_forgotten_and_the_history_stands() {
        position = application.sampleImported();
        String person = deposited();
        assertThat(query(
                                Persona.MEDIATOR,
                                "{ proposeAutonomy(completesAlone: false, usesAlone: false, wishesToLearn: true)"
                                        + " { code } }",
                                Map.of())
                        .at("/proposeAutonomy/code")
                        .asString())
                .isEqualTo("NOT_AUTONOMOUS_NOT_UNWILLING");
        String referral = drafted(person);
        assertThat(duplicatesOf(drafted(deposited()))).containsExactly(referral);
        assertThat(refused(Persona.MEDIATOR, "sendReferral", "SendReferralInput", sending(referral)))
                .containsExactly("MISSING_AGREEMENT agreement");
        mutate(
                Persona.MEDIATOR,
                "recordAgreement",
                "RecordAgreementInput",
                Map.of("referralId", referral, "structureId", MEDIATOR, "form", "SPOKEN"));
        List<String> doors = doors();
        assertThat(doors).contains(COUNTER);
        mutate(Persona.MEDIATOR, "sendReferral", "SendReferralInput", sending(referral));
        assertThat(inbox(Persona.AGENT)).isEqualTo(1);
        assertSlip(referral);
        assertThat(codes(personalData(Persona.AGENT, person))).containsExactly("NOT_ALLOWED");

        String other = doors.stream()
                .filter(door -> !door.equals(COUNTER) && !door.equals(MEDIATOR))
                .findFirst()
                .orElseThrow();
        String next = mutate(
                        Persona.AGENT,
                        "redirectReferral",
                        "RedirectReferralInput",
                        Map.of(
                                "referralId", referral,
                                "structureId", COUNTER,
                                "toId", other,
                                "reason", "NO_CAPACITY",
                                "commune", BAUGE))
                .required("nextId")
                .asString();
        Map<String, Object> atOther = Map.of("referralId", next, "structureId", other);
        for (String step : List.of("acceptReferral", "startWork")) {
            mutate(Persona.COORDINATOR, step, "OnReferralInput", atOther);
        }
        mutate(Persona.COORDINATOR, "closeReferral", "CloseReferralInput", with(atOther, "outcome", "RESOLVED"));
        assertThat(refused(Persona.AUDITOR, "acceptReferral", "OnReferralInput", atOther))
                .containsExactly("NOT_ALLOWED");
        mutate(
                Persona.AGENT,
                "confirmOutcome",
                "ConfirmOutcomeInput",
                Map.of("referralId", next, "structureId", COUNTER, "receiverId", other));
        assertThat(standing(next)).isEqualTo("CONFIRMED");
        assertThat(flows()).containsExactlyInAnyOrder(flow(MEDIATOR, COUNTER, 1, 0), flow(COUNTER, other, 0, 1));

        mutate(
                Persona.MEDIATOR,
                "eraseBeneficiary",
                "OfBeneficiaryInput",
                Map.of("beneficiaryId", person, "structureId", MEDIATOR));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(personalData(Persona.MEDIATOR, person)
                                .at("/data/personalData/erased/reason/code")
                                .asString())
                        .isEqualTo("ON_REQUEST"));
        JsonNode history = history(referral);
        assertThat(history.toString()).doesNotContain("Zéphyrine", "Quatrepoint");
        assertThat(types(history))
                .containsExactly(
                        "referral-drafted",
                        "need-stated",
                        "situation-assessed",
                        "agreement-recorded",
                        "referral-sent",
                        "referral-received",
                        "referral-redirected",
                        "beneficiary-erased");
        assertThat(types(history.at("/chain/0")))
                .containsSubsequence(
                        "referral-drafted",
                        "referral-sent",
                        "referral-received",
                        "referral-accepted",
                        "work-started",
                        "referral-closed",
                        "outcome-confirmed");
    }

    private String deposited() {
        return mutate(
                        Persona.MEDIATOR,
                        "depositPersonalData",
                        "DepositPersonalDataInput",
                        Map.of("person", Map.of("name", NAME, "phone", "06 12 34 56 78", "commune", BAUGE)))
                .required("beneficiaryId")
                .asString();
    }

    private String drafted(String person) {
        return mutate(
                        Persona.MEDIATOR,
                        "draftReferral",
                        "DraftReferralInput",
                        Map.of(
                                "structureId",
                                MEDIATOR,
                                "beneficiaryId",
                                person,
                                "need",
                                Map.of(
                                        "theme", "ADMINISTRATIVE_PROCEDURES",
                                        "procedure", "Demande de prime d'activité",
                                        "level", "LEVEL_1",
                                        "mode", "DO_WITH"),
                                "situation",
                                Map.of(
                                        "autonomy", "NOT_AUTONOMOUS_NOT_UNWILLING",
                                        "urgency", "ORDINARY",
                                        "constrained", false)))
                .required("referralId")
                .asString();
    }

    private List<String> duplicatesOf(String referral) {
        return query(
                        Persona.MEDIATOR,
                        "query ($id: ID!, $at: String) { referral(id: $id, consistentWith: $at)"
                                + " { possibleDuplicates { id } } }",
                        Map.of("id", referral, "at", position))
                .at("/referral/possibleDuplicates")
                .values()
                .stream()
                .map(other -> other.required("id").asString())
                .toList();
    }

    private static Map<String, Object> sending(String referral) {
        return Map.of(
                "referralId", referral, "structureId", MEDIATOR, "receiverIds", List.of(COUNTER), "commune", BAUGE);
    }

    private List<String> doors() {
        JsonNode answer = query(Persona.MEDIATOR, """
                query ($at: String) {
                  whoDoesWhat(need: {theme: ADMINISTRATIVE_PROCEDURES, autonomy: NOT_AUTONOMOUS_NOT_UNWILLING},
                              near: {commune: "49018", kilometres: 60}, first: 50, consistentWith: $at) {
                    suited { structure { id name } score sentence }
                  }
                }""", Map.of("at", position));
        assertThat(answer.at("/whoDoesWhat/suited/0/sentence").asString()).isNotBlank();
        return answer.at("/whoDoesWhat/suited").values().stream()
                .map(door -> door.at("/structure/id").asString())
                .toList();
    }

    /** What the person takes along says where and when, and nothing of who they are. */
    private void assertSlip(String referral) {
        String path = "/referrals/" + referral + "/slip";
        RunningApplication.Answer slip = application.get(path, application.token(Persona.MEDIATOR));
        assertThat(slip.status()).isEqualTo(200);
        assertThat(slip.text())
                .contains(
                        "Baugé",
                        "À apporter",
                        "Code de retour",
                        referral.substring(0, 4).toUpperCase(Locale.ROOT))
                .doesNotContain("Zéphyrine", "Quatrepoint", "06 12 34 56 78");
        assertThat(application.get(path, application.token(Persona.AGENT)).status())
                .isEqualTo(404);
        assertThat(application.get(path).status()).isEqualTo(401);
    }

    private int inbox(Persona persona) {
        return query(
                        persona,
                        "query ($at: String) { referrals(filter: {box: INBOX, open: true}, consistentWith: $at)"
                                + " { totalCount } }",
                        Map.of("at", position))
                .at("/referrals/totalCount")
                .asInt();
    }

    private String standing(String referral) {
        return query(
                        Persona.AUDITOR,
                        "query ($id: ID!, $at: String) { referral(id: $id, consistentWith: $at)"
                                + " { status { code } } }",
                        Map.of("id", referral, "at", position))
                .at("/referral/status/code")
                .asString();
    }

    private static String flow(String sender, String receiver, int redirected, int closed) {
        return "%s to %s: %d sent on, %d closed".formatted(sender, receiver, redirected, closed);
    }

    /** As the statistics tell them, and as they are drawn on the carte mentale. */
    private List<String> flows() {
        String ends = "senderId receiverId redirected { count } closed { count }";
        List<String> listed = flows(query(
                        Persona.COORDINATOR,
                        "query ($at: String) { referralFlows(department: \"49\", consistentWith: $at)"
                                + " { edges { node { " + ends + " } } } }",
                        Map.of("at", position))
                .at("/referralFlows/edges")
                .values()
                .stream()
                .map(edge -> edge.required("node")));
        List<String> drawn = flows(query(
                Persona.COORDINATOR,
                "{ mindMap(department: \"49\", groupBy: EPCI) { flows { " + ends + " } } }",
                Map.of())
                .at("/mindMap/flows")
                .values()
                .stream());
        assertThat(drawn).isEqualTo(listed);
        return listed;
    }

    private static List<String> flows(Stream<JsonNode> nodes) {
        return nodes.map(node -> flow(
                        node.required("senderId").asString(),
                        node.required("receiverId").asString(),
                        node.at("/redirected/count").asInt(),
                        node.at("/closed/count").asInt()))
                .toList();
    }

    private JsonNode personalData(Persona persona, String person) {
        return application.graphQl(
                persona,
                "query ($id: ID!) { personalData(beneficiaryId: $id) { person { name } erased { reason { code } } } }",
                Map.of("id", person));
    }

    private JsonNode history(String referral) {
        return query(Persona.AUDITOR, """
                        query ($id: ID!, $at: String) {
                          referralHistory(id: $id, consistentWith: $at) {
                            entries { type label onBehalfOf actor { id role { label } } details { label values { label } } }
                            chain { entries { type label onBehalfOf } }
                          }
                        }""", Map.of("id", referral, "at", position))
                .required("referralHistory");
    }

    private static List<String> types(JsonNode history) {
        return history.required("entries").values().stream()
                .map(entry -> entry.required("type").asString())
                .toList();
    }

    private JsonNode query(Persona persona, String document, Map<String, ?> variables) {
        return application.data(persona, document, variables);
    }

    private JsonNode mutate(Persona persona, String mutation, String input, Map<String, ?> values) {
        JsonNode payload = sent(persona, mutation, input, values);
        assertThat(payload.required("rejections")).as(payload.toString()).isEmpty();
        if (payload.has("position")) {
            position = payload.required("position").asString();
        }
        return payload;
    }

    private List<String> refused(Persona persona, String mutation, String input, Map<String, ?> values) {
        return sent(persona, mutation, input, values).required("rejections").values().stream()
                .map(rejection -> (rejection.required("code").asString() + " "
                                + rejection.required("path").asString())
                        .strip())
                .toList();
    }

    private JsonNode sent(Persona persona, String mutation, String input, Map<String, ?> values) {
        String answer = switch (mutation) {
            case "depositPersonalData" -> "beneficiaryId";
            case "eraseBeneficiary" -> "position beneficiaryId";
            case "redirectReferral" -> "position nextId";
            default -> "position referralId";
        };
        return query(
                        persona,
                        "mutation ($input: " + input + "!) { " + mutation + "(input: $input) { " + answer
                                + " rejections { code path } } }",
                        Map.of("input", values))
                .required(mutation);
    }

    private static List<String> codes(JsonNode answer) {
        return answer.required("errors").values().stream()
                .map(error -> error.at("/extensions/code").asString())
                .toList();
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return more;
    }
}
