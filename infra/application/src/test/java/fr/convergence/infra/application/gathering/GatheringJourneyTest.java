package fr.convergence.infra.application.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.MaineEtLoireTest;
import fr.convergence.infra.application.MovableClock;
import fr.convergence.infra.application.Round;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.kernel.FrenchDay;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What two networks of Maine-et-Loire learn from each other, and receive together, in an application of its own. */
@MaineEtLoireTest
@TestPropertySource(properties = "convergence.deadlines.every=PT1H")
class GatheringJourneyTest {

    private static final String COUNTER =
            Objects.requireNonNull(Persona.AGENT.actor().structureId());
    private static final String MEDIATION =
            Objects.requireNonNull(Persona.MEDIATOR.actor().structureId());

    private final RunningApplication application;
    private final MovableClock clock;
    private final List<Round> rounds;
    private final JdbcClient sql;
    private final Map<Persona, String> tokens = new TreeMap<>();
    private final LocalDate day = FrenchDay.at(Instant.now()).plusDays(10);
    private String position = "";
    private String gathering = "";

    GatheringJourneyTest(RunningApplication application, MovableClock clock, List<Round> rounds, DataSource database) {
        this.application = application;
        this.clock = clock;
        this.rounds = rounds;
        this.sql = JdbcClient.create(database);
    }

    @BeforeEach
    void imported() {
        position = application.sampleImported();
    }

    @AfterEach
    void now() {
        clock.goOn();
    }

    private void at(LocalDate when, int hour) {
        clock.standAt(when.atTime(LocalTime.of(hour, 0)).atZone(FrenchDay.ZONE).toInstant());
    }

    @Test
    void what_is_wanted_to_be_learned_becomes_a_training_that_decides_and_is_followed_up() {
        for (Persona somebody : List.of(Persona.AGENT, Persona.MEDIATOR)) {
            mutate(
                    somebody,
                    "expressTrainingNeed",
                    Map.of("department", "49", "profile", "DIGITAL_MEDIATOR", "topic", "OPERATOR_LEVELS"));
        }
        assertThat(need().required("waiting").asInt()).isEqualTo(2);
        String issue = mutate(
                        Persona.MEDIATOR,
                        "raiseIssue",
                        Map.of(
                                "structureId", MEDIATION,
                                "addressee", "OPERATOR",
                                "operator", "cnaf",
                                "topic", "OPERATOR_UNREACHABLE",
                                "description", "Le numéro réservé aux partenaires ne répond plus."))
                .required("issueId")
                .asString();
        mutate(Persona.COORDINATOR, "acknowledgeIssue", Map.of("issueId", issue));
        Map<String, Object> training = plan("CROSS_TRAINING", Map.of("trainingTopics", List.of("OPERATOR_LEVELS")));
        assertThat(refused(Persona.AUDITOR, "planGathering", training)).containsExactly("NOT_ALLOWED");
        gathering = mutate(Persona.AGENT, "planGathering", training)
                .required("gatheringId")
                .asString();
        assertThat(need().required("plannedOn").asString()).isEqualTo(day.toString());
        mutate(Persona.AGENT, "inviteStructures", of(COUNTER, Map.of("invitedIds", List.of(MEDIATION))));
        mutate(Persona.MEDIATOR, "comeToGathering", of(MEDIATION, Map.of("seats", 2)));
        mutate(
                Persona.MEDIATOR,
                "addAgendaPoint",
                of(MEDIATION, Map.of("subject", "Joindre la CAF", "issueId", issue)));
        assertThat(agenda().required("status").asString()).isEqualTo("PLANNED");
        at(day, 18);
        mutate(
                Persona.AGENT,
                "recordGatheringHeld",
                of(COUNTER, Map.of("presentIds", List.of(COUNTER, MEDIATION), "peopleReceived", 0)));
        mutate(Persona.AGENT, "recordDecision", of(COUNTER, Map.of("decision", "Un numéro commun est demandé.")));
        String action = mutate(
                        Persona.AGENT,
                        "agreeFollowUp",
                        of(
                                COUNTER,
                                Map.of(
                                        "ownerId",
                                        MEDIATION,
                                        "action",
                                        "Écrire à la CAF",
                                        "dueOn",
                                        day.plusDays(9).toString())))
                .required("subjectId")
                .asString();
        assertThat(agenda().required("status").asString()).isEqualTo("HELD");
        assertThat(need().required("waiting").asInt()).isZero();
        assertThat(followUps(Persona.MEDIATOR)).containsExactly(action);
        mutate(Persona.MEDIATOR, "completeFollowUp", of(MEDIATION, Map.of("followUpId", action)));
        assertThat(followUps(Persona.MEDIATOR)).isEmpty();
        mutate(Persona.COORDINATOR, "answerIssue", Map.of("issueId", issue, "answer", "La ligne est rétablie."));
        assertThat(query(Persona.MEDIATOR, "fieldIssue(id: \"" + issue + "\", consistentWith: $at) { status }")
                        .at("/fieldIssue/status")
                        .asString())
                .isEqualTo("ANSWERED");
        assertThat(query(
                                Persona.AGENT,
                                "acquaintances(structureId: \"" + COUNTER
                                        + "\", consistentWith: $at) { edges { node { otherId gatheringsTogether } } }")
                        .at("/acquaintances/edges")
                        .values())
                .filteredOn(edge -> edge.at("/node/otherId").asString().equals(MEDIATION))
                .singleElement()
                .satisfies(edge ->
                        assertThat(edge.at("/node/gatheringsTogether").asInt()).isOne());
    }

    @Test
    void who_waits_for_a_workshop_has_the_place_that_is_given_back_and_is_reminded_once() throws SQLException {
        gathering = mutate(
                        Persona.AGENT,
                        "planGathering",
                        plan("GROUP_WORKSHOP", Map.of("capacity", 1, "openToAll", true)))
                .required("gatheringId")
                .asString();
        String first = enrolled();
        String second = enrolled();
        assertThat(stages()).containsExactly("ENROLLED", "WAITING");
        mutate(Persona.MEDIATOR, "cancelEnrolment", of(MEDIATION, Map.of("enrolmentId", first, "reason", "BY_PERSON")));
        assertThat(stages()).containsExactly("CANCELLED", "ENROLLED");
        at(day.minusDays(2), 9);
        goTheRounds();
        goTheRounds();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(reminded()).containsExactly(second));
        at(day, 18);
        mutate(
                Persona.AGENT,
                "recordEnrolments",
                of(COUNTER, Map.of("keptIds", List.of(second), "missedIds", List.of())));
        assertThat(stages()).containsExactly("CANCELLED", "KEPT");
    }

    private String enrolled() {
        return mutate(
                        Persona.MEDIATOR,
                        "enrolPerson",
                        of(MEDIATION, Map.of("beneficiaryId", UUID.randomUUID().toString())))
                .required("subjectId")
                .asString();
    }

    private List<String> stages() {
        return query(
                        Persona.MEDIATOR,
                        "gathering(id: \"" + gathering + "\", consistentWith: $at) { enrolments { status } }")
                .at("/gathering/enrolments")
                .values()
                .stream()
                .map(enrolment -> enrolment.required("status").asString())
                .toList();
    }

    private List<String> reminded() {
        return sql.sql("select appointment_id::text from outbox.reminder where title = 'Rencontre du journal'")
                .query(String.class)
                .list();
    }

    private void goTheRounds() throws SQLException {
        for (Round round : rounds) {
            round.go();
        }
    }

    private Map<String, Object> plan(String kind, Map<String, Object> more) {
        Map<String, Object> plan = new HashMap<>(Map.of(
                "structureId",
                COUNTER,
                "organiserIds",
                List.of(COUNTER),
                "kind",
                kind,
                "title",
                "Rencontre du journal",
                "day",
                day.toString(),
                "startsAt",
                "14:00",
                "endsAt",
                "17:00",
                "openToAll",
                false));
        plan.putAll(more);
        return plan;
    }

    private Map<String, Object> of(String structure, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("gatheringId", gathering);
        all.put("structureId", structure);
        return all;
    }

    private JsonNode need() {
        return query(Persona.AGENT, "trainingNeeds(department: \"49\", consistentWith: $at) { waiting plannedOn }")
                .at("/trainingNeeds/0");
    }

    private JsonNode agenda() {
        return query(
                        Persona.COORDINATOR,
                        "agenda(structureId: \"" + MEDIATION + "\", from: \"" + day + "\", to: \"" + day
                                + "\", consistentWith: $at) { edges { node { ownerId status } } }")
                .at("/agenda/edges")
                .values()
                .stream()
                .map(edge -> edge.required("node"))
                .filter(entry -> entry.required("ownerId").asString().equals(gathering))
                .findFirst()
                .orElseThrow();
    }

    private List<String> followUps(Persona persona) {
        return query(persona, "followUps(filter: {open: true}, consistentWith: $at) { edges { node { id } } }")
                .at("/followUps/edges")
                .values()
                .stream()
                .map(edge -> edge.at("/node/id").asString())
                .toList();
    }

    private JsonNode query(Persona persona, String field) {
        return answer(persona, "query ($at: String) { " + field + " }", Map.of("at", position));
    }

    private JsonNode mutate(Persona persona, String mutation, Map<String, ?> values) {
        JsonNode payload = sent(persona, mutation, values);
        assertThat(payload.required("rejections")).as(payload.toString()).isEmpty();
        position = payload.required("position").asString();
        return payload;
    }

    private List<String> refused(Persona persona, String mutation, Map<String, ?> values) {
        return sent(persona, mutation, values).required("rejections").values().stream()
                .map(rejection -> rejection.required("code").asString())
                .toList();
    }

    private JsonNode sent(Persona persona, String mutation, Map<String, ?> values) {
        String input = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Input";
        String answered =
                mutation.endsWith("Issue") ? "issueId" : mutation.endsWith("Need") ? "" : "gatheringId subjectId";
        return answer(
                        persona,
                        "mutation ($input: " + input + "!) { " + mutation + "(input: $input) { position " + answered
                                + " rejections { code } } }",
                        Map.of("input", values))
                .required(mutation);
    }

    /** With a token of the beginning: it is issued and checked by real time. */
    private JsonNode answer(Persona persona, String document, Map<String, ?> variables) {
        String token = tokens.computeIfAbsent(persona, application::token);
        JsonNode body = application.graphQlWith(token, document, variables).json();
        assertThat(body.path("errors").isMissingNode()).as(body.toString()).isTrue();
        return body.required("data");
    }
}
