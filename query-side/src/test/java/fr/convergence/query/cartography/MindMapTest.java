package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Cartography.PARTNER;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.BREST;
import static fr.convergence.query.cartography.Samples.OUESSANT;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.published;
import static fr.convergence.query.cartography.Samples.reported;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester;

class MindMapTest {

    private static final String REDON = "35236";
    private static final String AVESSAC = "44007";

    private final Cartography cartography = new Cartography();

    @Test
    void structures_are_drawn_by_epci_with_their_offers_by_level() {
        recordFour();

        map("49", "EPCI", Map.of()).path("mindMap").matchesJson("""
                        {"department": {"code": "49", "name": "Maine-et-Loire"}, "groupBy": "EPCI",
                         "asOf": "2026-01-15T09:00:00.000Z", "position": "at-8", "structureCount": 3, "offerCount": 4,
                         "freshness": {"fresh": 2, "ageing": 0, "stale": 1},
                         "groups": [
                           {"code": "200071876", "label": "CA Saumur Val de Loire", "structureCount": 1, "offerCount": 0,
                            "freshness": {"fresh": 0, "ageing": 0, "stale": 1},
                            "structures": [{"name": "Éole", "role": "Tiers lieu & coworking", "levels": []}]},
                           {"code": "244900015", "label": "CU Angers Loire Métropole", "structureCount": 2, "offerCount": 4,
                            "structures": [
                              {"name": "Aînés", "role": "Aide les aînés.", "commune": "Angers", "status": {"code": "ACTIVE"},
                               "capacity": null, "networks": [{"code": "AIDANTS_CONNECT"}, {"code": "FRANCE_SERVICES"}],
                               "freshness": {"level": {"code": "FRESH"}, "knownOn": "2025-12-01", "score": 1.0},
                               "levels": [
                                 {"level": {"code": "NATIONAL_OFFICIAL"}, "offers": [
                                   {"theme": {"code": "ADMINISTRATIVE_PROCEDURES"}, "modes": [{"code": "DO_WITH"}],
                                    "operators": [{"code": "cnaf"}, {"code": "la-poste"}]},
                                   {"theme": {"code": "SAFE_DIGITAL_USE"}, "operators": []}]},
                                 {"level": {"code": "INFORMAL"}, "offers": [{"name": "Coup de main"}]}]},
                              {"name": "Césure", "role": "Rôle non renseigné",
                               "levels": [{"level": {"code": "LOCAL_OFFICIAL"}}]}]}]}""");
    }

    @Test
    void a_structure_is_drawn_under_each_of_its_networks() {
        recordFour();

        map("49", "NETWORK", Map.of()).path("mindMap").matchesJson("""
                        {"structureCount": 3, "offerCount": 4, "groups": [
                          {"code": "AIDANTS_CONNECT", "label": "Aidants Connect", "structures": [{"name": "Aînés"}]},
                          {"code": "FRANCE_SERVICES", "structureCount": 2, "offerCount": 3,
                           "structures": [{"name": "Aînés"}, {"name": "Éole"}]},
                          {"code": "NONE", "label": "Hors réseau national", "structures": [{"name": "Césure"}]}]}""");
    }

    @Test
    void communes_outside_any_epci_come_last() {
        cartography.record(structure(1, "Mairie", OUESSANT), structure(2, "Maison", BREST));

        assertThat(map("29", "EPCI", Map.of())
                        .path("mindMap.groups[*].label")
                        .entityList(String.class)
                        .get())
                .containsExactly("Brest Métropole", "Hors intercommunalité");
    }

    @Test
    void under_a_theme_a_structure_is_drawn_with_the_offers_of_that_theme() {
        recordFour();

        map("49", "THEME", Map.of()).path("mindMap").matchesJson("""
                        {"structureCount": 3, "offerCount": 4, "groups": [
                          {"code": "ADMINISTRATIVE_PROCEDURES", "structureCount": 1, "offerCount": 1, "structures": [
                            {"name": "Aînés", "levels": [
                              {"level": {"code": "NATIONAL_OFFICIAL"}, "offers": [{"theme": {"code": "ADMINISTRATIVE_PROCEDURES"}}]}]}]},
                          {"code": "LEISURE_AND_CREATION", "structureCount": 2, "offerCount": 2,
                           "structures": [{"name": "Aînés", "levels": [{"level": {"code": "INFORMAL"}}]}, {"name": "Césure"}]},
                          {"code": "SAFE_DIGITAL_USE", "structureCount": 1, "offerCount": 1},
                          {"code": "NONE", "label": "Sans service décrit", "offerCount": 0,
                           "structures": [{"name": "Éole", "levels": []}]}]}""");
    }

    @Test
    void under_an_operator_a_structure_is_drawn_with_the_offers_that_speak_of_it() {
        recordFour();

        map("49", "OPERATOR", Map.of()).path("mindMap").matchesJson("""
                        {"structureCount": 3, "offerCount": 4, "groups": [
                          {"code": "cnaf", "label": "Allocations familiales (CNAF / CAF)", "structureCount": 1, "offerCount": 1},
                          {"code": "la-poste", "structureCount": 1, "offerCount": 1,
                           "structures": [{"name": "Aînés", "levels": [{"offers": [{"operators": [{"code": "cnaf"}, {"code": "la-poste"}]}]}]}]},
                          {"code": "NONE", "label": "Sans opérateur", "structureCount": 3, "offerCount": 3,
                           "structures": [{"name": "Aînés"}, {"name": "Césure"}, {"name": "Éole", "levels": []}]}]}""");
    }

    @Test
    void an_epci_is_drawn_whole_where_it_reaches_into_several_departments() {
        cartography.record(
                structure(1, "Mairie", AVESSAC), structure(2, "Maison", REDON), structure(3, "Ailleurs", BREST));

        drawn("epci: \"243500741\", groupBy: DEPARTMENT").matchesJson("""
                        {"extent": {"kind": "EPCI", "code": "243500741"}, "department": null, "structureCount": 2,
                         "groups": [{"code": "35", "label": "Ille-et-Vilaine", "structures": [{"name": "Maison"}]},
                                    {"code": "44", "label": "Loire-Atlantique", "structures": [{"name": "Mairie"}]}],
                         "nodes": [{"kind": "EPCI", "id": "243500741", "parentId": null, "count": 2}, {}, {}, {}, {}, {}, {}]}""");
    }

    @Test
    void a_region_is_drawn_with_the_structures_of_its_departments() {
        cartography.record(
                structure(1, "Mairie", AVESSAC), structure(2, "Maison", REDON), structure(3, "Aînés", ANGERS));

        drawn("region: \"52\", groupBy: DEPARTMENT").matchesJson("""
                        {"extent": {"kind": "REGION", "code": "52", "name": "Pays de la Loire"}, "structureCount": 2,
                         "groups": [{"code": "44", "structures": [{"name": "Mairie"}]},
                                    {"code": "49", "structures": [{"name": "Aînés"}]}]}""");
    }

    @Test
    void a_map_covers_one_known_territory() {
        for (String none :
                List.of("groupBy: EPCI", "department: \"49\", region: \"52\"", "epci: \"243500741\", region: \"52\"")) {
            assertThat(refusal(none)).isEqualTo("ONE_TERRITORY");
        }
        assertThat(refusal("epci: \"1\"")).isEqualTo("UNKNOWN_EPCI");
        assertThat(refusal("region: \"49\"")).isEqualTo("UNKNOWN_REGION");
    }

    @Test
    void operators_are_counted_by_level_of_intervention_the_absent_ones_too() {
        cartography.record(
                structure(1, "Aînés", ANGERS),
                offer(
                        1,
                        21,
                        "THEME",
                        "ADMINISTRATIVE_PROCEDURES",
                        "OPERATORS",
                        "cnaf|la-poste",
                        "INTERVENTION_LEVEL",
                        "LEVEL_1"),
                offer(
                        1,
                        22,
                        "THEME",
                        "ADMINISTRATIVE_PROCEDURES",
                        "OPERATORS",
                        "cnaf",
                        "INTERVENTION_LEVEL",
                        "LEVEL_1"),
                structure(2, "Césure", SAUMUR),
                offer(
                        2,
                        23,
                        "THEME",
                        "ADMINISTRATIVE_PROCEDURES",
                        "OPERATORS",
                        "cnaf",
                        "INTERVENTION_LEVEL",
                        "LEVEL_2"),
                offer(2, 24, "THEME", "SAFE_DIGITAL_USE", "OPERATORS", "cnaf"));

        GraphQlTester.Response map = cartography.as(COORDINATOR).document("""
                        { mindMap(department: "49") { operators {
                            operator { code } structureCount levels { level { code } structureCount offerCount } } } }""").execute();

        map.path("mindMap.operators[?(@.operator.code == 'cnaf')]").matchesJson("""
                        [{"structureCount": 2, "levels": [
                          {"level": {"code": "LEVEL_1"}, "structureCount": 1, "offerCount": 2},
                          {"level": {"code": "LEVEL_2"}, "structureCount": 1, "offerCount": 1},
                          {"level": null, "structureCount": 1, "offerCount": 1}]}]""");
        map.path("mindMap.operators[?(@.operator.code == 'france-travail')]")
                .matchesJson("[{\"structureCount\": 0, \"levels\": []}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEPARTMENT", "EPCI", "NETWORK", "THEME", "OPERATOR"})
    void the_flat_tree_names_each_node_once_parents_first(String groupBy) {
        recordFour();
        List<Map<String, Object>> nodes = nodes(map("49", groupBy, Map.of()));

        Set<Object> seen = new HashSet<>();
        for (Map<String, Object> node : nodes) {
            Object parent = node.get("parentId");
            assertThat(parent == null ? node.get("kind").equals("DEPARTMENT") : seen.contains(parent))
                    .as(node.toString())
                    .isTrue();
            assertThat(seen.add(node.get("id"))).as(node.toString()).isTrue();
        }
    }

    @Test
    void the_flat_tree_goes_from_the_department_to_the_operators() {
        cartography.record(
                structure(1, "Aînés", ANGERS), offer(1, 21, "THEME", "SAFE_DIGITAL_USE", "OPERATORS", "cnaf"));

        String structure = "49/244900015/" + id(1);
        assertThat(nodes(map("49", "EPCI", Map.of())).stream()
                        .map(node -> node.get("kind") + " " + node.get("id") + " " + node.get("label") + " "
                                + node.get("count")))
                .containsExactly(
                        "DEPARTMENT 49 Maine-et-Loire 1",
                        "GROUP 49/244900015 CU Angers Loire Métropole 1",
                        "STRUCTURE " + structure + " Aînés 1",
                        "ROLE " + structure + "/role Rôle non renseigné 1",
                        "LEVEL " + structure + "/role/NATIONAL_OFFICIAL officielle nationale 1",
                        "OFFER " + structure + "/role/NATIONAL_OFFICIAL/" + id(21)
                                + " Utilisation sécurisée du numérique 1",
                        "OPERATOR " + structure + "/role/NATIONAL_OFFICIAL/" + id(21)
                                + "/cnaf Allocations familiales (CNAF / CAF) 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{networks: [FRANCE_SERVICES]}",
                "{freshness: [STALE]}",
                "{statuses: [CLOSED]}",
                "{themes: [SAFE_DIGITAL_USE], text: \"angers\"}"
            })
    void the_map_counts_the_structures_that_the_list_counts(String filter) {
        recordFour();
        cartography.record(new StructureClosed(id(2), ClosureReason.CEASED));
        String list = filter.replaceFirst("\\{", "{department: \"49\" ");

        GraphQlTester.Response both = cartography
                .as(COORDINATOR)
                .document("""
                        { structures(filter: %s) { totalCount }
                          mindMap(department: "49", groupBy: NETWORK, filter: %s) { structureCount } }""".formatted(list, filter))
                .execute();

        int count = both.path("structures.totalCount").entity(Integer.class).get();
        both.path("mindMap.structureCount").entity(Integer.class).isEqualTo(count);
        assertThat(count).isPositive();
    }

    @Test
    void partners_and_the_public_do_not_see_informal_offers() {
        recordFour();

        for (Actor outside : List.of(PARTNER, Actor.ANONYMOUS)) {
            GraphQlTester.Response map = ask(outside, "49", "EPCI", Map.of());
            map.path("mindMap.offerCount").entity(Integer.class).isEqualTo(3);
            assertThat(map.path("mindMap.nodes[*].label")
                            .entityList(String.class)
                            .get())
                    .doesNotContain("Coup de main", "informelle");
        }
    }

    @Test
    void the_past_is_shown_as_it_was_recorded() {
        cartography.at("2025-06-01T10:00:00Z").record(reported(1, LocalDate.parse("2025-01-01"), "Avant", ANGERS));
        cartography.at("2025-06-02T10:00:00Z").record(offer(1, 21, "THEME", "SAFE_DIGITAL_USE"));
        cartography
                .at("2025-06-03T10:00:00Z")
                .record(
                        new StructureCorrected(id(1), Field.of("NAME", "Après", "COMMUNE", SAUMUR), List.of()),
                        new OfferWithdrawn(id(1), id(21)));
        cartography.at("2025-06-04T10:00:00Z").record(new StructureClosed(id(1), ClosureReason.CEASED));

        past("2025-06-01T09:59:59Z", "at-0", 0, 0);
        past("2025-06-01T10:00:00Z", "at-1", 1, 0).path("mindMap.groups[0]").matchesJson("""
                        {"label": "CU Angers Loire Métropole",
                         "structures": [{"name": "Avant", "freshness": {"level": {"code": "FRESH"}, "knownOn": "2025-01-01"}}]}""");
        past("2025-06-03T09:00:00Z", "at-2", 1, 1);
        past("2025-06-03T12:00:00+02:00", "at-4", 1, 0)
                .path("mindMap.groups[0]")
                .matchesJson("""
                        {"label": "CA Saumur Val de Loire",
                         "structures": [{"name": "Après", "freshness": {"knownOn": "2025-06-03"}}]}""");
        past("2025-06-04T10:00:00Z", "at-5", 0, 0);
    }

    @Test
    void an_instant_to_come_or_an_unknown_department_is_refused() {
        cartography.record(structure(1, "Aînés", ANGERS));

        refused("49", Map.of("asOf", "2026-01-15T09:00:01Z"), "AS_OF_IN_THE_FUTURE");
        refused("999", Map.of(), "UNKNOWN_DEPARTMENT");
    }

    @Test
    void an_instant_that_the_read_model_has_not_reached_is_not_answered_by_half() {
        cartography.record(structure(1, "Aînés", ANGERS), structure(2, "Césure", ANGERS));
        Database.run(cartography.database(), "update store.follower set position = 1");

        refused("49", Map.of("asOf", "2026-01-15T09:00:00Z"), "NOT_YET_VISIBLE");
    }

    @Test
    void the_map_is_read_in_two_statements() {
        recordFour();

        assertThat(cartography.statements().during(() -> map("49", "NETWORK", Map.of())))
                .isEqualTo(2);
    }

    private void recordFour() {
        cartography.record(
                structure(
                        1,
                        "Aînés",
                        ANGERS,
                        "NETWORKS",
                        "AIDANTS_CONNECT|FRANCE_SERVICES",
                        "ROLE_DETAIL",
                        "Aide les aînés. Et les autres."),
                offer(1, 21, "THEME", "SAFE_DIGITAL_USE"),
                offer(1, 22, "THEME", "ADMINISTRATIVE_PROCEDURES", "OPERATORS", "la-poste|cnaf", "MODES", "DO_WITH"),
                published(1, 23, OfferLevel.INFORMAL, "THEME", "LEISURE_AND_CREATION", "NAME", "Coup de main"),
                structure(2, "Césure", ANGERS),
                published(2, 24, OfferLevel.LOCAL_OFFICIAL, "THEME", "LEISURE_AND_CREATION"),
                reported(
                        3,
                        LocalDate.parse("2023-01-01"),
                        "Éole",
                        SAUMUR,
                        "NETWORKS",
                        "FRANCE_SERVICES",
                        "KINDS",
                        "TIERS_LIEUX"),
                structure(4, "Brest", BREST));
    }

    private GraphQlTester.Response past(String asOf, String position, int structures, int offers) {
        GraphQlTester.Response map = map("49", "EPCI", Map.of("asOf", asOf));
        map.path("mindMap")
                .matchesJson("{\"position\": \"%s\", \"structureCount\": %d, \"offerCount\": %d}"
                        .formatted(position, structures, offers));
        return map;
    }

    private GraphQlTester.Path drawn(String arguments) {
        return cartography
                .as(COORDINATOR)
                .document("""
                        { mindMap(%s) {
                            extent { kind code name } department { code } structureCount
                            groups { code label structures { name } }
                            nodes { id parentId kind count } } }""".formatted(arguments))
                .execute()
                .path("mindMap");
    }

    private String refusal(String arguments) {
        List<Object> codes = new ArrayList<>();
        cartography
                .as(COORDINATOR)
                .document("{ mindMap(%s) { structureCount } }".formatted(arguments))
                .execute()
                .errors()
                .satisfy(errors ->
                        errors.forEach(error -> codes.add(error.getExtensions().get("code"))));
        return String.valueOf(codes.getFirst());
    }

    private void refused(String department, Map<String, Object> more, String code) {
        map(department, "EPCI", more)
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", code)));
    }

    private GraphQlTester.Response map(String department, String groupBy, Map<String, Object> more) {
        return ask(COORDINATOR, department, groupBy, more);
    }

    private GraphQlTester.Response ask(Actor actor, String department, String groupBy, Map<String, Object> more) {
        GraphQlTester.Request<?> request = cartography
                .as(actor)
                .documentName("mind-map")
                .variable("department", department)
                .variable("groupBy", groupBy);
        more.forEach(request::variable);
        return request.execute();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> nodes(GraphQlTester.Response map) {
        return (List<Map<String, Object>>)
                (List<?>) map.path("mindMap.nodes").entityList(Map.class).get();
    }
}
