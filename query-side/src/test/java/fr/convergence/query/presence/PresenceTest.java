package fr.convergence.query.presence;

import static fr.convergence.query.Projected.id;
import static fr.convergence.query.presence.Land.ANGERS;
import static fr.convergence.query.presence.Land.CHOLET;
import static fr.convergence.query.presence.Land.SAUMUR;
import static fr.convergence.query.presence.Land.SEGRE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.Projected;
import fr.convergence.query.cartography.CartographyProjection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Who is present where, brought together from what the other slices tell. */
class PresenceTest {

    private static final Actor COORDINATOR = new Actor("c", Role.COORDINATOR, null, List.of("49"));
    private static final Actor AGENT = new Actor("a", Role.AGENT, id(1), List.of("49"));

    private final Projected presence = new Projected(
            new CartographyProjection(Territory.current()),
            List.of(),
            List.of("presence"),
            Land.class,
            PresenceQueries.class,
            PresenceController.class);

    private GraphQlTester.Response ask(String document, Actor actor, Object... more) {
        List<Object> variables = new ArrayList<>(List.of("department", "49", "from", "2026-01-01", "to", "2026-03-31"));
        variables.addAll(Arrays.asList(more));
        return presence.ask(document, actor, variables.toArray());
    }

    private Map<String, Object> there(String code, Actor actor, Object... more) {
        return ask("presence", actor, more)
                .path("presence.territories[?(@.code == '" + code + "')]")
                .entityList(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get()
                .getFirst();
    }

    @Test
    void every_commune_says_who_receives_people_there_for_which_operators() {
        ask("presence", COORDINATOR)
                .path("presence.territories")
                .entityList(Object.class)
                .hasSize(Territory.current().communesOf("49").size());
        ask("presence", COORDINATOR)
                .path("presence.presentCount")
                .entity(int.class)
                .isEqualTo(4);
        assertThat(there(ANGERS, COORDINATOR))
                .containsEntry("name", "Angers")
                .containsEntry(
                        "structures",
                        List.of(Map.of("id", id(2), "name", "CCAS"), Map.of("id", id(1), "name", "Relais")))
                .containsEntry(
                        "operators",
                        List.of(Map.of("operator", Map.of("code", "cnaf"), "structureCount", 1, "sessions", 0)))
                .containsEntry("sessionsPerMonth", 0.0)
                .containsEntry("nearest", null);
    }

    @Test
    void a_permanence_is_presence_as_often_as_it_is_held() {
        assertThat(there(SEGRE, COORDINATOR))
                .containsEntry("structures", List.of())
                .containsEntry(
                        "permanences",
                        List.of(Map.of(
                                "permanenceId",
                                id(10),
                                "title",
                                "Permanence du mardi",
                                "placeId",
                                id(54),
                                "sessions",
                                10,
                                "hours",
                                30.8,
                                "holderIds",
                                List.of(id(1), id(3)))))
                .containsEntry("sessionsPerMonth", 3.4)
                .containsEntry("nearest", null);
        assertThat(there(SEGRE, COORDINATOR, "operator", "cnaf"))
                .containsEntry("sessionsPerMonth", 1.7)
                .extractingByKey("permanences")
                .asString()
                .contains("sessions=5");
        assertThat(there(SEGRE, COORDINATOR, "operator", "msa")).containsEntry("permanences", List.of());
    }

    @Test
    void where_nobody_is_the_nearest_presence_is_told_as_far_as_it_can_be() {
        assertThat(there(SAUMUR, COORDINATOR, "operator", "cnaf"))
                .containsEntry("structures", List.of())
                .containsEntry(
                        "nearest", Map.of("commune", Map.of("insee", ANGERS, "name", "Angers"), "distanceKm", 42.4));
        assertThat(there(ANGERS, COORDINATOR, "operator", "cnam"))
                .extractingByKey("nearest")
                .asString()
                .contains("name="
                        + Territory.current().commune(SEGRE).orElseThrow().name());
        assertThat(there("49002", COORDINATOR))
                .as("a place that nobody located")
                .containsEntry("nearest", null);
        assertThat(there("49003", COORDINATOR)).as("no place is known").containsEntry("nearest", null);
    }

    @Test
    void epci_unite_their_communes() {
        String angers = Territory.current().epciOf(ANGERS).orElseThrow().code();
        assertThat(there(angers, COORDINATOR, "groupBy", "EPCI"))
                .containsEntry(
                        "name", Territory.current().epciOf(ANGERS).orElseThrow().name())
                .satisfies(epci -> assertThat((int) epci.get("population")).isGreaterThan(300_000))
                .satisfies(epci -> assertThat((List<?>) epci.get("structures")).hasSize(2));
        ask("presence", COORDINATOR, "groupBy", "EPCI")
                .path("presence.territories")
                .entityList(Object.class)
                .hasSize(Territory.current().epcisOf("49").size());
    }

    @Test
    void what_was_asked_there_and_sent_elsewhere_is_for_the_coordination() {
        assertThat(there(ANGERS, COORDINATOR)).containsEntry("askedElsewhere", 3);
        assertThat(there(CHOLET, COORDINATOR)).containsEntry("askedElsewhere", 5);
        assertThat(there(ANGERS, AGENT)).containsEntry("askedElsewhere", null);
        presence.refuses("NOT_ALLOWED", "suggested-permanences", AGENT, period());
    }

    private static Object[] period(Object... more) {
        List<Object> variables = new ArrayList<>(List.of("department", "49", "from", "2026-01-01", "to", "2026-03-31"));
        variables.addAll(Arrays.asList(more));
        return variables.toArray();
    }

    @Test
    void permanences_are_suggested_where_most_was_asked_then_where_most_people_live_without_anybody() {
        GraphQlTester.Response answer = ask("suggested-permanences", COORDINATOR, "first", 3);
        answer.path("suggestedPermanences[0]").matchesJsonStrictly("""
                {"commune": {"insee": "49099", "name": "Cholet"}, "askedElsewhere": 5,
                 "reason": {"code": "ASKED_THERE", "label": "demandes faites sur place, suivies ailleurs"},
                 "sentence": "5 orientations vers 2 structures qui n’y reçoivent pas",
                 "structureIds": ["%s", "%s"], "placeId": null, "nearest": null}""".formatted(id(3), id(2)));
        answer.path("suggestedPermanences[1]").matchesJson("""
                {"commune": {"name": "Angers"}, "sentence": "3 orientations vers une structure qui n’y reçoit pas",
                 "structureIds": ["%s"], "placeId": "%s"}""".formatted(id(4), id(51)));
        answer.path("suggestedPermanences[2]").matchesJson("""
                {"reason": {"code": "NOBODY_THERE"}, "askedElsewhere": 0, "structureIds": []}""");
        List<Integer> populations = ask("suggested-permanences", COORDINATOR, "first", 100)
                .path("suggestedPermanences[2:].commune.insee")
                .entityList(String.class)
                .get()
                .stream()
                .map(insee -> Territory.current().commune(insee).orElseThrow().population())
                .toList();
        assertThat(populations).hasSize(98).isSortedAccordingTo((one, other) -> Integer.compare(other, one));
        assertThat(ask("suggested-permanences", COORDINATOR, "first", 100)
                        .path("suggestedPermanences[2:].sentence")
                        .entityList(String.class)
                        .get())
                .as("in a large commune, a record is missing more likely than a service")
                .allSatisfy(sentence -> assertThat(sentence).startsWith("aucune présence enregistrée pour "))
                .extracting(sentence -> sentence.endsWith(" : vérifiez d’abord qu’il ne manque pas de fiche"))
                .isEqualTo(populations.stream().map(people -> people >= 10_000).toList());
    }

    @Test
    void for_an_operator_whoever_does_not_stand_for_it_is_nobody() {
        ask("suggested-permanences", COORDINATOR, "operator", "cnam", "first", 1)
                .path("suggestedPermanences[0]")
                .matchesJson("""
                        {"commune": {"name": "Angers"}, "askedElsewhere": 10,
                         "sentence": "10 orientations vers 2 structures qui n’y reçoivent pas, la plus proche à %s (33,8 km)"}""".formatted(
                                Territory.current().commune(SEGRE).orElseThrow().name()));
    }

    @Test
    void what_is_no_question_is_told_by_code() {
        for (String document : List.of("presence", "suggested-permanences")) {
            refuses("UNKNOWN_DEPARTMENT", document, "department", "00");
            refuses("UNKNOWN_OPERATOR", document, "operator", "x");
            refuses("PERIOD_OUT_OF_RANGE", document, "to", "2025-12-31");
            refuses("PERIOD_OUT_OF_RANGE", document, "to", "2027-01-02");
        }
        refuses("PAGE_SIZE_OUT_OF_RANGE", "suggested-permanences", "first", 0);
        refuses("PAGE_SIZE_OUT_OF_RANGE", "suggested-permanences", "first", 101);
    }

    private void refuses(String code, String document, Object... more) {
        presence.refuses(code, document, COORDINATOR, period(more));
    }
}
