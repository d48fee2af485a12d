package fr.convergence.query.whodoeswhat;

import static fr.convergence.query.whodoeswhat.Town.AGENT;
import static fr.convergence.query.whodoeswhat.Town.ANGERS;
import static fr.convergence.query.whodoeswhat.Town.HERE;
import static fr.convergence.query.whodoeswhat.Town.SAUMUR;
import static fr.convergence.query.whodoeswhat.Town.details;
import static fr.convergence.query.whodoeswhat.Town.id;
import static fr.convergence.query.whodoeswhat.Town.near;
import static fr.convergence.query.whodoeswhat.Town.need;
import static fr.convergence.query.whodoeswhat.Town.north;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructureRegistered;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.SuspensionReason;
import fr.convergence.query.Acquaintances.Known;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Who suits a need, in which order and why: events in, GraphQL answers out. */
class WhoDoesWhatTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-15");

    private final Town town = new Town();

    private static List<String> suited(GraphQlTester.Response answer) {
        return answer.path("whoDoesWhat.suited[*].structure.id")
                .entityList(String.class)
                .get();
    }

    private static List<String> unsuited(GraphQlTester.Response answer) {
        return answer.path("whoDoesWhat.unsuited[*].structure.id")
                .entityList(String.class)
                .get();
    }

    private static List<String> ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(Town::id).toList();
    }

    private static String sentence(GraphQlTester.Response answer, String of) {
        return answer.path("whoDoesWhat." + of + ".sentence")
                .entity(String.class)
                .get();
    }

    private static Map<String, Double> parts(GraphQlTester.Response answer, int rank) {
        Map<String, Double> parts = new HashMap<>();
        answer.path("whoDoesWhat.suited[%d].parts[*]".formatted(rank))
                .entityList(Map.class)
                .get()
                .forEach(part -> parts.put(
                        ((Map<?, ?>) part.get("part")).get("code").toString(),
                        ((Number) part.get("score")).doubleValue()));
        return parts;
    }

    private GraphQlTester.Response ask(Map<String, Object> more, String... need) {
        Map<String, Object> variables = new HashMap<>(Map.of("need", need(need), "near", near()));
        variables.putAll(more);
        return town.ask(AGENT, "who-does-what", variables);
    }

    @Test
    void a_structure_that_suits_is_told_with_the_parts_of_its_score_and_a_sentence() {
        town.structure(1, ANGERS, north(2), "PHONE", "+33241000000", "OPENING_HOURS", "Mo-Fr 09:00-17:00")
                .offer(1, 11, "OPERATORS", "cnaf|msa", "MODES", "DO_WITH", "PROCEDURES", "Demande d'APL")
                .record(new StructureCapacityDeclared(id(1), CapacityStatus.WAITLIST, DAY, null));
        GraphQlTester.Response answer =
                ask(Map.of("at", "2026-01-15T10:30:00Z"), "operator", "cnaf", "procedure", "apl");
        answer.path("whoDoesWhat.suited[0]").matchesJsonStrictly("""
                {"structure": {"id": "%s", "name": "Maison 1", "communeName": "Angers", "department": "49",
                   "phone": "+33241000000", "openingHours": "Mo-Fr 09:00-17:00"},
                 "offer": {"id": "%s", "level": {"code": "NATIONAL_OFFICIAL"}, "procedures": ["Demande d'APL"], "preconditions": []},
                 "distanceKilometres": 2.0, "score": 0.855, "hints": [],
                 "parts": [
                  {"part": {"code": "OFFER", "label": "offre et niveau"}, "score": 0.95, "weight": 25,
                   "sentence": "propose « Aide aux démarches administratives » pour l'opérateur Allocations familiales (CNAF / CAF), dont la démarche demandée"},
                  {"part": {"code": "MODE", "label": "mode et habilitation"}, "score": 1.0, "weight": 10, "sentence": "dit « faire avec »"},
                  {"part": {"code": "DISTANCE", "label": "distance"}, "score": 0.833, "weight": 20, "sentence": "à 2,0 km"},
                  {"part": {"code": "OPENING_HOURS", "label": "horaires autour du moment souhaité"}, "score": 1.0, "weight": 10,
                   "sentence": "ouverte à ce moment"},
                  {"part": {"code": "CAPACITY", "label": "capacité déclarée"}, "score": 0.3, "weight": 10,
                   "sentence": "liste d'attente (déclaré le 15/01/2026)"},
                  {"part": {"code": "FRESHNESS", "label": "fraîcheur de l'information"}, "score": 1.0, "weight": 5,
                   "sentence": "information à jour (moins de 6 mois)"}],
                 "sentence": "Maison 1 (Angers, 2,0 km) : propose « Aide aux démarches administratives » pour l'opérateur Allocations familiales (CNAF / CAF), dont la démarche demandée ; dit « faire avec » ; ouverte à ce moment ; liste d'attente (déclaré le 15/01/2026) ; information à jour (moins de 6 mois)."}
                """.formatted(id(1), id(11)));
        answer.path("whoDoesWhat.asOf").entity(String.class).isEqualTo("2026-01-15T09:00:00.000Z");
    }

    @Test
    void the_nearest_that_do_not_suit_are_told_with_the_reason() {
        town.door(1, north(3), "OPERATORS", "cnaf")
                .door(2, north(2), "OPERATORS", "msa")
                .structure(3, ANGERS, north(4))
                .door(4, north(5), "OPERATORS", "cnaf")
                .record(new StructureSuspended(id(4), SuspensionReason.OTHER, null));
        GraphQlTester.Response answer = town.ask("operator", "cnaf");
        assertThat(suited(answer)).isEqualTo(ids(1));
        assertThat(unsuited(answer)).isEqualTo(ids(2, 3, 4));
        assertThat(sentence(answer, "unsuited[0]"))
                .isEqualTo(
                        "La plus proche, Maison 2 (Angers, 2,0 km) : n'accompagne pas pour cet opérateur (Allocations familiales (CNAF / CAF)).");
        assertThat(sentence(answer, "unsuited[1]"))
                .isEqualTo(
                        "Maison 3 (Angers, 4,0 km) : ne propose pas ce service (Aide aux démarches administratives).");
        assertThat(sentence(answer, "unsuited[2]")).isEqualTo("Maison 4 (Angers, 5,0 km) : accueil suspendu.");
        answer.path("whoDoesWhat.unsuited[0].mismatches[*].code")
                .entityList(String.class)
                .isEqualTo(List.of("OPERATOR_NOT_OFFERED"));
    }

    @Test
    void no_more_than_five_unsuited_are_told_and_not_the_one_that_asks() {
        for (int number = 1; number <= 7; number++) {
            town.structure(number, ANGERS, north(number));
        }
        assertThat(unsuited(ask(Map.of("from", id(1))))).isEqualTo(ids(2, 3, 4, 5, 6));
    }

    @Test
    void the_structure_that_asks_is_no_door_to_itself_even_under_the_name_of_one_it_stands_for() {
        town.door(1, north(1)).door(2, north(2)).structure(3, ANGERS, north(1));
        town.record(new StructureMerged(id(3), id(1), List.of(Resemblance.SAME_NAME)));
        assertThat(suited(ask(Map.of("from", id(1))))).isEqualTo(ids(2));
        assertThat(suited(ask(Map.of("from", id(3))))).isEqualTo(ids(2));
        assertThat(suited(town.ask())).isEqualTo(ids(1, 2));
    }

    @Test
    void of_two_doors_alike_the_one_whose_people_were_met_comes_first_and_says_so() {
        town.door(1, HERE).door(2, HERE).door(3, HERE);
        assertThat(suited(ask(Map.of("from", id(1))))).isEqualTo(ids(2, 3));
        town.knowing(Map.of(id(3), new Known(0.5, "2 immersions")));
        GraphQlTester.Response answer = ask(Map.of("from", id(1)));
        assertThat(suited(answer)).isEqualTo(ids(3, 2));
        assertThat(answer.path("whoDoesWhat.suited[*].parts[?(@.part.code == 'ACQUAINTANCE')].sentence")
                        .entityList(String.class)
                        .get())
                .containsExactly("2 immersions", "ne se sont pas encore rencontrées");
        assertThat(suited(ask(Map.of()))).as("nobody in particular asks").isEqualTo(ids(1, 2, 3));
    }

    @Test
    void merged_structures_are_one_with_the_services_places_and_habilitations_of_both() {
        town.structure(1, ANGERS, north(20)).door(2, north(2), "MODES", "DO_FOR");
        town.record(
                new HabilitationDeclared(id(50), id(2), HabilitationKind.AIDANTS_CONNECT, DAY, null, null),
                new StructureMerged(id(2), id(1), List.of(Resemblance.SAME_NAME)));
        GraphQlTester.Response answer = town.ask("mode", "DO_FOR");
        assertThat(suited(answer)).isEqualTo(ids(1));
        answer.path("whoDoesWhat.suited[0].distanceKilometres")
                .entity(Double.class)
                .isEqualTo(2.0);
    }

    @Test
    void closed_structures_and_those_too_far_are_no_doors() {
        town.door(1, north(29)).door(2, north(31)).door(3, north(1));
        town.record(new StructureClosed(id(3), ClosureReason.CEASED));
        GraphQlTester.Response answer = town.ask();
        assertThat(suited(answer)).isEqualTo(ids(1));
        assertThat(unsuited(answer)).isEmpty();
    }

    @Test
    void the_nearest_place_of_a_structure_counts_and_one_without_any_lies_where_its_commune_does() {
        town.door(1, north(4)).structure(5, SAUMUR, north(8));
        town.record(new StructureRegistered(id(2), details(new String[0], "NAME", "Sans lieu", "COMMUNE", SAUMUR)))
                .offer(2, 12);
        town.structure(6, SAUMUR, north(10));
        GraphQlTester.Response answer = town.ask();
        assertThat(suited(answer)).isEqualTo(ids(1, 2));
        answer.path("whoDoesWhat.suited[*].distanceKilometres")
                .entityList(Double.class)
                .isEqualTo(List.of(4.0, 9.0));
        Map<String, Object> there = Map.of("near", Map.of("commune", SAUMUR, "kilometres", 2));
        assertThat(suited(ask(there))).isEqualTo(ids(2));
    }

    @Test
    void what_an_offer_leaves_to_its_national_model_is_what_the_model_says() {
        town.record(new OfferModelPublished(
                        id(90),
                        details(new String[0], "NAME", "Offre", "SOURCE_NAME", "Charte"),
                        details(new String[0], "OPERATORS", "msa", "MODES", "INFORM"),
                        Map.of()))
                .door(1, north(1), "MODEL", id(90))
                .door(2, north(2), "MODEL", id(90), "OPERATORS", "cnaf", "MODES", "DO_WITH");
        GraphQlTester.Response answer = town.ask("operator", "cnaf");
        assertThat(suited(answer)).isEqualTo(ids(2));
        answer.path("whoDoesWhat.unsuited[0].mismatches[*].code")
                .entityList(String.class)
                .isEqualTo(List.of("OPERATOR_NOT_OFFERED", "MODE_NOT_OFFERED"));
    }

    @Test
    void doing_in_the_place_of_a_person_asks_for_an_habilitation_that_holds_that_day() {
        town.structure(1, ANGERS, north(1), "NETWORKS", "FRANCE_SERVICES")
                .offer(1, 11)
                .door(2, north(2))
                .door(3, north(3))
                .structure(4, ANGERS, north(4), "NETWORKS", "AIDANTS_CONNECT")
                .offer(4, 14);
        town.record(
                new HabilitationDeclared(id(52), id(2), HabilitationKind.AIDANTS_CONNECT, DAY, null, null),
                new HabilitationDeclared(id(53), id(3), HabilitationKind.AIDANTS_CONNECT, DAY.plusDays(1), null, null),
                new HabilitationDeclared(
                        id(54), id(4), HabilitationKind.AIDANTS_CONNECT, DAY.minusYears(1), DAY.minusDays(1), null));
        GraphQlTester.Response answer = town.ask("mode", "DO_FOR", "franceConnect", "false", "email", "false");
        assertThat(suited(answer)).isEqualTo(ids(2, 1));
        assertThat(unsuited(answer)).isEqualTo(ids(3, 4));
        answer.path("whoDoesWhat.suited[0].hints")
                .entityList(String.class)
                .isEqualTo(List.of(
                        "La personne n'a pas de compte FranceConnect : étape à prévoir avant la démarche.",
                        "La personne n'a pas d'adresse électronique à elle : étape à prévoir avant la démarche.",
                        "Horaires inconnus : appelez avant d'envoyer quelqu'un."));
        assertThat(suited(town.ask("mode", "DO_FOR", "urgency", "SOCIO_DIGITAL_EMERGENCY")))
                .containsExactlyInAnyOrderElementsOf(ids(1, 2, 3, 4));
    }

    @Test
    void a_zone_counts_when_the_commune_of_the_person_is_known() {
        town.door(1, north(1), "ZONE", SAUMUR);
        Map<String, Object> inAngers = new HashMap<>(near());
        inAngers.put("commune", ANGERS);
        Map<String, Object> inSaumur = new HashMap<>(near());
        inSaumur.put("commune", SAUMUR);
        assertThat(suited(town.ask())).isEqualTo(ids(1));
        assertThat(suited(ask(Map.of("near", inSaumur)))).isEqualTo(ids(1));
        assertThat(suited(ask(Map.of("near", inAngers)))).isEmpty();
    }

    @Test
    void who_wishes_to_learn_goes_rather_to_a_mediator_and_who_does_not_or_is_pressed_to_a_france_services() {
        town.structure(1, ANGERS, north(1), "NETWORKS", "FRANCE_SERVICES")
                .offer(1, 11)
                .structure(2, ANGERS, north(2), "NETWORKS", "CONSEILLERS_NUMERIQUES")
                .offer(2, 12);
        assertThat(suited(town.ask("autonomy", "PARTLY_AUTONOMOUS_WILLING"))).isEqualTo(ids(2, 1));
        assertThat(suited(town.ask("autonomy", "NOT_AUTONOMOUS_NOT_UNWILLING"))).isEqualTo(ids(2, 1));
        assertThat(suited(town.ask("autonomy", "NOT_AUTONOMOUS_NOT_WILLING"))).isEqualTo(ids(1, 2));
        assertThat(suited(town.ask("autonomy", "PARTLY_AUTONOMOUS_WILLING", "urgency", "SOCIO_DIGITAL_EMERGENCY")))
                .isEqualTo(ids(1, 2));
        assertThat(parts(town.ask("autonomy", "AUTONOMOUS"), 0)).doesNotContainKey("AUTONOMY");
        assertThat(parts(town.ask("autonomy", "PARTLY_AUTONOMOUS_WILLING"), 1)).containsEntry("AUTONOMY", 0.3);
    }

    @Test
    void a_need_of_level_2_goes_to_who_treats_it_and_else_through_a_france_services() {
        town.structure(1, ANGERS, north(1), "NETWORKS", "FRANCE_SERVICES")
                .offer(1, 11, "OPERATORS", "cnaf", "INTERVENTION_LEVEL", "LEVEL_1")
                .door(2, north(1.5), "OPERATORS", "cnaf", "INTERVENTION_LEVEL", "LEVEL_2")
                .door(3, north(1), "OPERATORS", "cnaf", "INTERVENTION_LEVEL", "LEVEL_1");
        GraphQlTester.Response second = town.ask("operator", "cnaf", "level", "LEVEL_2");
        assertThat(suited(second)).isEqualTo(ids(2, 1));
        assertThat(unsuited(second)).isEqualTo(ids(3));
        second.path("whoDoesWhat.suited[1].hints[0]")
                .entity(String.class)
                .isEqualTo(
                        "Niveau 2 : la France services relaie le dossier au référent de l'opérateur, qui le traite.");
        assertThat(suited(town.ask("operator", "cnaf"))).isEqualTo(ids(1, 3, 2));
    }

    @Test
    void of_several_services_the_one_that_suits_best_is_told() {
        town.door(1, north(1), "OPERATORS", "msa")
                .offer(1, 12)
                .offer(1, 13, "OPERATORS", "cnaf")
                .offer(1, 14);
        town.ask("operator", "cnaf")
                .path("whoDoesWhat.suited[0].offer.id")
                .entity(String.class)
                .isEqualTo(id(13));
    }

    @Test
    void when_it_is_urgent_a_door_that_opens_soon_goes_before_a_nearer_one_that_does_not() {
        town.structure(1, ANGERS, north(1), "OPENING_HOURS", "Mo 09:00-12:00")
                .offer(1, 11)
                .structure(2, ANGERS, north(8), "OPENING_HOURS", "Th 09:00-12:00")
                .offer(2, 12)
                .structure(3, ANGERS, north(9), "OPENING_HOURS", "Mo \"sur rendez-vous\"")
                .offer(3, 13);
        assertThat(suited(town.ask())).isEqualTo(ids(1, 2, 3));
        GraphQlTester.Response urgent = town.ask("urgency", "URGENT");
        assertThat(suited(urgent)).startsWith(id(2)).endsWith(id(1));
        assertThat(parts(urgent, 0)).containsEntry("OPENING_HOURS", 1.0);
        assertThat(parts(urgent, 1)).doesNotContainKey("OPENING_HOURS");
        assertThat(sentence(urgent, "suited[2]")).contains("ouvre le lundi 19 janvier à 09:00");
        GraphQlTester.Response monday = ask(Map.of("at", "2026-01-19T08:30:00Z"));
        assertThat(parts(monday, 0)).containsEntry("OPENING_HOURS", 1.0);
    }

    @Test
    void informal_offers_and_those_of_old_are_shown_as_the_cartography_shows_them() {
        town.structure(1, ANGERS, north(1))
                .record(new OfferPublished(
                        id(1),
                        id(11),
                        OfferLevel.INFORMAL,
                        details(new String[0], "THEME", "ADMINISTRATIVE_PROCEDURES")));
        Map<String, Object> asked = Map.of("need", need(), "near", near());
        assertThat(suited(town.ask(AGENT, "who-does-what", asked))).isEqualTo(ids(1));
        for (Actor other : List.of(new Actor("p", Role.PARTNER, null, List.of("49")), Actor.ANONYMOUS)) {
            assertThat(suited(town.ask(other, "who-does-what", asked))).isEmpty();
        }
        for (Role role : List.of(Role.COORDINATOR, Role.MEDIATOR, Role.AUDITOR)) {
            assertThat(suited(town.ask(new Actor("r", role, null, List.of()), "who-does-what", asked)))
                    .isEqualTo(ids(1));
        }
        assertThat(suited(town.after(Duration.ofDays(366)).ask())).isEmpty();
    }

    @Test
    void what_cannot_be_asked_is_refused_with_a_code() {
        town.door(1, north(1));
        refuses("NEAR_INCOMPLETE", Map.of("near", Map.of("kilometres", 3)));
        refuses("NEAR_INCOMPLETE", Map.of("near", Map.of("latitude", 47.0, "commune", ANGERS)));
        refuses("NEAR_OUT_OF_RANGE", Map.of("near", Map.of("latitude", 91.0, "longitude", 0.0)));
        refuses("NEAR_OUT_OF_RANGE", Map.of("near", Map.of("commune", ANGERS, "kilometres", 501)));
        refuses("NEAR_OUT_OF_RANGE", Map.of("near", Map.of("commune", ANGERS, "kilometres", 0)));
        refuses("UNKNOWN_COMMUNE", Map.of("near", Map.of("commune", "99999")));
        refuses("UNKNOWN_COMMUNE", Map.of("near", Map.of("commune", "99999", "latitude", 47.0, "longitude", 0.0)));
        refuses("COMMUNE_NOT_LOCATED", Map.of("near", Map.of("commune", SAUMUR)));
        refuses("UNKNOWN_OPERATOR", Map.of("need", need("operator", "edf")));
        refuses("PAGE_SIZE_OUT_OF_RANGE", Map.of("first", 0));
        refuses("PAGE_SIZE_OUT_OF_RANGE", Map.of("first", 51));
        refuses("AT_OUT_OF_RANGE", Map.of("at", "2026-01-13T00:00:00Z"));
        refuses("AT_OUT_OF_RANGE", Map.of("at", "2027-02-01T00:00:00Z"));
        refuses("CURSOR_UNREADABLE", Map.of("consistentWith", "x"));
    }

    private void refuses(String code, Map<String, Object> variables) {
        ask(variables)
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .matches(error -> code.equals(error.getExtensions().get("code")), code));
    }

    @Test
    void three_answers_propose_how_at_ease_a_person_is() {
        assertThat(proposed(true, true, true)).isEqualTo("AUTONOMOUS");
        assertThat(proposed(false, true, true)).isEqualTo("PARTLY_AUTONOMOUS_WILLING");
        assertThat(proposed(false, false, true)).isEqualTo("NOT_AUTONOMOUS_NOT_UNWILLING");
        assertThat(proposed(false, true, false)).isEqualTo("NOT_AUTONOMOUS_NOT_WILLING");
    }

    private String proposed(boolean completesAlone, boolean usesAlone, boolean wishesToLearn) {
        GraphQlTester.Response answer = town.ask(
                Actor.ANONYMOUS,
                "autonomy",
                Map.of("completesAlone", completesAlone, "usesAlone", usesAlone, "wishesToLearn", wishesToLearn));
        answer.path("autonomyQuestions[*].argument")
                .entityList(String.class)
                .isEqualTo(List.of("completesAlone", "usesAlone", "wishesToLearn"));
        answer.path("autonomyQuestions[*].text")
                .entityList(String.class)
                .satisfies(texts -> assertThat(texts).allMatch(text -> text.endsWith(" ?")));
        return answer.path("proposeAutonomy.code").entity(String.class).get();
    }
}
