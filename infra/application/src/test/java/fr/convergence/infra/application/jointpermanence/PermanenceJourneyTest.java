package fr.convergence.infra.application.jointpermanence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.MaineEtLoireTest;
import fr.convergence.infra.application.MovableClock;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.kernel.FrenchDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Three structures of Maine-et-Loire hold a desk together for ten weeks, which an application of its own lives through. */
@MaineEtLoireTest
@TestPropertySource(properties = "convergence.deadlines.every=PT1H")
class PermanenceJourneyTest {

    private static final String COUNTER =
            Objects.requireNonNull(Persona.AGENT.actor().structureId());
    private static final String MEDIATION =
            Objects.requireNonNull(Persona.MEDIATOR.actor().structureId());
    private static final int WEEKS = 10;

    private final RunningApplication application;
    private final MovableClock clock;
    private final Map<Persona, String> tokens = new TreeMap<>();
    private final LocalDate first = FrenchDay.at(Instant.now()).plusDays(3);
    private String position = "";
    private String permanence = "";

    PermanenceJourneyTest(RunningApplication application, MovableClock clock) {
        this.application = application;
        this.clock = clock;
    }

    @AfterEach
    void now() {
        clock.goOn();
    }

    @Test
    void a_weekly_desk_is_proposed_agreed_stood_in_for_held_ten_times_and_shown_in_the_agenda() {
        position = application.sampleImported();
        List<String> others = others();
        String third = others.getFirst();
        String substitute = others.getLast();
        String place = placeOf(COUNTER);
        permanence = mutate(Persona.AGENT, "proposePermanence", "ProposePermanenceInput", proposal(place, third))
                .required("permanenceId")
                .asString();
        assertThat(status()).isEqualTo("PROPOSED");
        assertThat(refused(Persona.AUDITOR, "agreeToPermanence", "AgreeToPermanenceInput", on(MEDIATION)))
                .containsExactly("NOT_ALLOWED");
        mutate(Persona.MEDIATOR, "agreeToPermanence", "AgreeToPermanenceInput", on(MEDIATION));
        mutate(Persona.COORDINATOR, "agreeToPermanence", "AgreeToPermanenceInput", on(third));
        assertThat(status()).isEqualTo("RUNNING");
        assertThat(refused(
                        Persona.MEDIATOR,
                        "proposePermanence",
                        "ProposePermanenceInput",
                        with(proposal(place, third), Map.of("structureId", MEDIATION))))
                .containsExactlyInAnyOrder("PLACE_TAKEN", "STRUCTURE_TAKEN");
        String appointment = mutate(
                        Persona.MEDIATOR,
                        "bookAppointment",
                        "BookAppointmentInput",
                        with(
                                day(MEDIATION, 0),
                                Map.of("beneficiaryId", UUID.randomUUID().toString(), "startsAt", "14:30")))
                .required("appointmentId")
                .asString();
        LocalDate absent = first.plusWeeks(4);
        mutate(
                Persona.MEDIATOR,
                "declareAbsence",
                "DeclareAbsenceInput",
                with(day(MEDIATION, 4), Map.of("reason", "TRAINING")));
        mutate(
                Persona.COORDINATOR,
                "standInAtPermanence",
                "StandInAtPermanenceInput",
                with(day(substitute, 4), Map.of("holderId", MEDIATION)));
        for (int week = 0; week < WEEKS; week++) {
            LocalDate day = first.plusWeeks(week);
            clock.standAt(day.atTime(LocalTime.of(18, 0)).atZone(FrenchDay.ZONE).toInstant());
            if (week == 0) {
                mutate(
                        Persona.AGENT,
                        "recordAppointment",
                        "RecordAppointmentInput",
                        with(on(COUNTER), Map.of("appointmentId", appointment, "kept", true)));
            }
            List<String> present = new ArrayList<>(List.of(COUNTER, third));
            present.add(day.equals(absent) ? substitute : MEDIATION);
            mutate(
                    Persona.AGENT,
                    "recordPermanenceSession",
                    "RecordPermanenceSessionInput",
                    with(
                            day(COUNTER, week),
                            Map.of(
                                    "presentIds",
                                    present,
                                    "attendance",
                                    List.of(Map.of("category", "LEARNING", "people", 3)))));
        }
        clock.standAt(first.plusWeeks(WEEKS).atStartOfDay(FrenchDay.ZONE).toInstant());
        assertAppointment(appointment);
        assertRegularity();
        assertAgenda(place, absent, substitute);
        assertAcquaintance();
    }

    @Test
    void what_is_told_to_be_free_every_week_can_be_proposed_and_agreed_and_is_free_no_more() {
        position = application.sampleImported();
        String third = others().getFirst();
        String place = placeOf(MEDIATION);
        assertThat(free(place, third, true).at("/slots/totalCount").asInt())
                .isLessThanOrEqualTo(
                        free(place, third, false).at("/slots/totalCount").asInt());
        JsonNode best = free(place, third, false).at("/weekly/0");
        List<String> exceptions = best.required("exceptions").values().stream()
                .map(JsonNode::asString)
                .filter(day -> day.compareTo(best.required("firstDay").asString()) > 0)
                .toList();
        permanence = mutate(
                        Persona.AGENT,
                        "proposePermanence",
                        "ProposePermanenceInput",
                        with(
                                proposal(place, third),
                                Map.of(
                                        "firstDay", best.required("firstDay").asString(),
                                        "startsAt", best.required("startsAt").asString(),
                                        "endsAt", best.required("endsAt").asString(),
                                        "rule", "FREQ=WEEKLY",
                                        "until", first.plusWeeks(WEEKS).toString(),
                                        "exceptions", exceptions)))
                .required("permanenceId")
                .asString();
        mutate(Persona.MEDIATOR, "agreeToPermanence", "AgreeToPermanenceInput", on(MEDIATION));
        mutate(Persona.COORDINATOR, "agreeToPermanence", "AgreeToPermanenceInput", on(third));
        assertThat(free(place, third, false).required("weekly").values())
                .isNotEmpty()
                .noneMatch(left -> left.required("weekday").equals(best.required("weekday"))
                        && left.required("freeWeeks").asInt() > exceptions.size());
        assertPresence(place);
    }

    /** Of all communes of the department, that of the place has the permanence; where it is wanted more is suggested. */
    private void assertPresence(String place) {
        String days = "department: \"49\", from: \"" + first + "\", to: \"" + first.plusWeeks(WEEKS)
                + "\", consistentWith: $at";
        JsonNode presence = query("presence(" + days + ") { presentCount territories { structures { id } operators {"
                        + " structureCount } permanences { permanenceId placeId sessions } } }")
                .required("presence");
        assertThat(presence.required("presentCount").asInt()).isGreaterThan(50);
        assertThat(presence.required("territories").values())
                .hasSizeGreaterThan(150)
                .flatMap(there -> there.required("permanences").values())
                .filteredOn(held -> held.required("permanenceId").asString().equals(permanence))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.required("placeId").asString()).isEqualTo(place);
                    assertThat(held.required("sessions").asInt()).isBetween(WEEKS - 3, WEEKS + 1);
                });
        assertThat(query("suggestedPermanences(" + days + ") { reason { code } sentence }")
                        .at("/suggestedPermanences")
                        .values())
                .hasSize(10)
                .allSatisfy(
                        suggested -> assertThat(suggested.required("sentence").asString())
                                .startsWith("aucune présence enregistrée pour "));
    }

    /** Three hours of the morning, in the weeks of the journey. */
    private JsonNode free(String place, String third, boolean withinOpeningHours) {
        return query("freeTime(structureIds: [\"" + String.join("\", \"", COUNTER, MEDIATION, third)
                        + "\"], placeId: \""
                        + place + "\", from: \"" + first + "\", to: \"" + first.plusWeeks(WEEKS)
                        + "\", hours: {minutes: 180, earliest: \"09:00\", latest: \"12:00\", withinOpeningHours: "
                        + withinOpeningHours + "}, consistentWith: $at) { slots { totalCount }"
                        + " weekly { weekday { code } startsAt endsAt freeWeeks firstDay exceptions } }")
                .required("freeTime");
    }

    /** It is of those who care for the person: the coordination only counts. */
    private void assertAppointment(String appointment) {
        String document = "query ($at: String, $id: ID!) { appointments(permanenceId: $id, from: \"" + first
                + "\", to: \"" + first.plusWeeks(WEEKS)
                + "\", consistentWith: $at) { edges { node { id status bookedBy } } } }";
        Map<String, String> asked = Map.of("at", position, "id", permanence);
        for (Persona caring : List.of(Persona.AGENT, Persona.MEDIATOR)) {
            JsonNode edges = answer(caring, document, asked).at("/appointments/edges");
            assertThat(edges.values()).singleElement().satisfies(edge -> {
                assertThat(edge.at("/node/id").asString()).isEqualTo(appointment);
                assertThat(edge.at("/node/status").asString()).isEqualTo("KEPT");
                assertThat(edge.at("/node/bookedBy").asString()).isEqualTo(MEDIATION);
            });
        }
        assertThat(answer(Persona.COORDINATOR, document, asked)
                        .at("/appointments/edges")
                        .values())
                .isEmpty();
    }

    private void assertRegularity() {
        JsonNode holders = query("permanence(id: $id, consistentWith: $at) { regularity(from: \"" + first + "\") {"
                + " holderId planned present substituted absent rate } pastSessions(first: 100) { attendance {"
                + " appointmentsKept } } }");
        assertThat(holders.at("/permanence/pastSessions").values()).hasSize(WEEKS);
        assertThat(holders.at("/permanence/pastSessions")
                        .get(WEEKS - 1)
                        .at("/attendance/appointmentsKept")
                        .asInt())
                .isEqualTo(1);
        assertThat(holders.at("/permanence/regularity").values()).hasSize(3).allSatisfy(holder -> {
            boolean away = holder.required("holderId").asString().equals(MEDIATION);
            assertThat(holder.required("planned").asInt()).isEqualTo(WEEKS);
            assertThat(holder.required("present").asInt()).isEqualTo(away ? WEEKS - 1 : WEEKS);
            assertThat(holder.required("substituted").asInt()).isEqualTo(away ? 1 : 0);
            assertThat(holder.required("rate").asDouble()).isEqualTo(1);
        });
    }

    private void assertAgenda(String place, LocalDate absent, String substitute) {
        List<JsonNode> entries = query("agenda(placeId: \"" + place + "\", from: \"" + first + "\", to: \""
                        + first.plusWeeks(WEEKS + 1) + "\", consistentWith: $at) { edges { node { day status title"
                        + " absences { structureId substituteId } } } }")
                .at("/agenda/edges")
                .values()
                .stream()
                .map(edge -> edge.required("node"))
                .toList();
        assertThat(entries)
                .hasSize(WEEKS)
                .allSatisfy(
                        entry -> assertThat(entry.required("status").asString()).isEqualTo("HELD"))
                .filteredOn(entry -> !entry.required("absences").isEmpty())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.required("day").asString()).isEqualTo(absent.toString());
                    assertThat(entry.at("/absences/0/substituteId").asString()).isEqualTo(substitute);
                });
    }

    private void assertAcquaintance() {
        JsonNode pairs = query("acquaintances(structureId: \"" + COUNTER + "\", consistentWith: $at) { edges { node {"
                + " otherId sessionsTogether } } }");
        assertThat(pairs.at("/acquaintances/edges").values())
                .filteredOn(edge -> edge.at("/node/otherId").asString().equals(MEDIATION))
                .singleElement()
                .satisfies(edge ->
                        assertThat(edge.at("/node/sessionsTogether").asInt()).isEqualTo(WEEKS - 1));
    }

    private Map<String, Object> proposal(String place, String third) {
        return Map.ofEntries(
                Map.entry("structureId", COUNTER),
                Map.entry("title", "Le numérique et les droits"),
                Map.entry("format", "DROP_IN"),
                Map.entry("placeId", place),
                Map.entry("access", "BOTH"),
                Map.entry("capacity", 12),
                Map.entry("slotMinutes", 30),
                Map.entry("firstDay", first.toString()),
                Map.entry("startsAt", "14:00"),
                Map.entry("endsAt", "17:00"),
                Map.entry("rule", "FREQ=WEEKLY;COUNT=" + WEEKS),
                Map.entry(
                        "holders",
                        List.of(
                                Map.of(
                                        "structureId",
                                        COUNTER,
                                        "tasks",
                                        List.of("PROCEDURES", "REPRESENTS_OPERATORS"),
                                        "operators",
                                        List.of("cnaf")),
                                Map.of("structureId", MEDIATION, "tasks", List.of("TRAINING")),
                                Map.of("structureId", third, "tasks", List.of("WELCOME")))));
    }

    /** Two structures that nobody in the journey works in. */
    private List<String> others() {
        return query(
                        "structures(filter: {department: \"49\"}, first: 20, consistentWith: $at) { edges { node { id } } }")
                .at("/structures/edges")
                .values()
                .stream()
                .map(edge -> edge.at("/node/id").asString())
                .filter(id -> !List.of(COUNTER, MEDIATION).contains(id))
                .limit(2)
                .toList();
    }

    private String placeOf(String structure) {
        return query("structure(id: \"" + structure + "\", consistentWith: $at) { places { id } }")
                .at("/structure/places/0/id")
                .asString();
    }

    private String status() {
        return query("permanence(id: $id, consistentWith: $at) { status }")
                .at("/permanence/status")
                .asString();
    }

    private Map<String, Object> on(String structure) {
        return Map.of("permanenceId", permanence, "structureId", structure);
    }

    private Map<String, Object> day(String structure, int week) {
        return with(on(structure), Map.of("day", first.plusWeeks(week).toString()));
    }

    private static Map<String, Object> with(Map<String, Object> values, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(more);
        return all;
    }

    private JsonNode query(String field) {
        boolean ofOne = field.contains("$id");
        Map<String, String> variables = ofOne ? Map.of("at", position, "id", permanence) : Map.of("at", position);
        return answer(
                Persona.COORDINATOR,
                "query ($at: String" + (ofOne ? ", $id: ID!" : "") + ") { " + field + " }",
                variables);
    }

    private JsonNode mutate(Persona persona, String mutation, String input, Map<String, ?> values) {
        JsonNode payload = sent(persona, mutation, input, values);
        assertThat(payload.required("rejections")).as(payload.toString()).isEmpty();
        position = payload.required("position").asString();
        return payload;
    }

    private List<String> refused(Persona persona, String mutation, String input, Map<String, ?> values) {
        return sent(persona, mutation, input, values).required("rejections").values().stream()
                .map(rejection -> rejection.required("code").asString())
                .toList();
    }

    private JsonNode sent(Persona persona, String mutation, String input, Map<String, ?> values) {
        return answer(
                        persona,
                        "mutation ($input: " + input + "!) { " + mutation
                                + "(input: $input) { position permanenceId appointmentId rejections { code } } }",
                        Map.of("input", values))
                .required(mutation);
    }

    /** With a token of the beginning: it is issued and checked by real time. */
    private JsonNode answer(Persona persona, String document, Map<String, ?> variables) {
        String token = tokens.computeIfAbsent(persona, application::token);
        RunningApplication.Answer answer = application.graphQlWith(token, document, variables);
        JsonNode body = answer.json();
        assertThat(body.path("errors").isMissingNode()).as(body.toString()).isTrue();
        return body.required("data");
    }
}
