package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.BREST;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.published;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelRevised;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** National models, and where the offers that follow them say something else. */
class OfferModelsTest {

    private static final String DAY_ONE = "2026-01-15T09:00:00Z";
    private static final String DAY_TWO = "2026-01-16T09:00:00Z";
    private static final Map<String, List<String>> ABOUT = Field.of(
            "NAME", "Offre France services", "SOURCE_NAME", "Charte", "SOURCE_URL", "https://example.org/charte");
    private static final Map<String, List<String>> TERMS = Map.of(
            "THEME", List.of("ADMINISTRATIVE_PROCEDURES"),
            "OPERATORS", List.of("cnaf", "dgfip"),
            "MODES", List.of("DO_WITH", "DO_FOR"),
            "INTERVENTION_LEVEL", List.of("LEVEL_1"),
            "EXCLUSIONS", List.of("L'instruction du dossier"),
            "PROCEDURES", List.of("Créer un compte"));
    private static final OfferModelPublished PUBLISHED =
            new OfferModelPublished(id(90), ABOUT, TERMS, Map.of("dgfip", List.of("Déclarer ses revenus")));

    private static final String MODEL = """
            id name version current publishedOn withdrawnOn validFrom validUntil description source { name url date }
            theme { code } operators { code } procedures operatorProcedures { operator { code } names }
            interventionLevel { code } modes { code } exclusions fees { code } personalData { code }
            versions { version current publishedOn validFrom validUntil }""";
    private static final String DRIFT = "field { code label } model modelLabels here hereLabels missing added";

    private final Cartography cartography = new Cartography();

    @BeforeEach
    void record() {
        cartography.at(DAY_ONE).record(PUBLISHED, structure(1, "Maison France services", ANGERS));
    }

    private GraphQlTester.Response ask(Actor actor, String document, @Nullable String asOf) {
        return cartography
                .as(actor)
                .document("query ($asOf: DateTime) {" + document + "}")
                .variable("asOf", asOf)
                .execute();
    }

    private GraphQlTester.Response ask(String document) {
        return cartography
                .as(Cartography.COORDINATOR)
                .document("{" + document + "}")
                .execute();
    }

    private GraphQlTester.Response model(String more) {
        return ask("offerModel(id: \"" + id(90) + "\"" + more + ") {" + MODEL + "}");
    }

    private GraphQlTester.Response offers() {
        return ask("structure(id: \"" + id(1) + "\") { offers { model { id name version current } driftCount drift {"
                + DRIFT + "} inherited { field { code label } values labels } } }");
    }

    private static OfferModelRevised second(String... about) {
        Map<String, List<String>> said = new TreeMap<>(ABOUT);
        said.putAll(Field.of(about));
        return new OfferModelRevised(
                id(90),
                2,
                said,
                Map.of("THEME", List.of("ADMINISTRATIVE_PROCEDURES"), "OPERATORS", List.of("cnaf", "dgfip", "msa")),
                Map.of());
    }

    @Test
    void a_model_is_shown_to_everybody_with_all_that_it_says() {
        for (Actor actor : List.of(Actor.ANONYMOUS, Cartography.COORDINATOR)) {
            ask(actor, "offerModels(asOf: $asOf) {" + MODEL + "}", null)
                    .path("offerModels")
                    .matchesJson("""
                [{"id": "%s", "name": "Offre France services", "version": 1, "current": true, "publishedOn": "2026-01-15",
                  "withdrawnOn": null, "validFrom": null, "validUntil": null, "description": null,
                  "source": {"name": "Charte", "url": "https://example.org/charte", "date": null},
                  "theme": {"code": "ADMINISTRATIVE_PROCEDURES"}, "operators": [{"code": "cnaf"}, {"code": "dgfip"}],
                  "procedures": ["Créer un compte", "Déclarer ses revenus"],
                  "operatorProcedures": [{"operator": {"code": "dgfip"}, "names": ["Déclarer ses revenus"]}],
                  "interventionLevel": {"code": "LEVEL_1"}, "modes": [{"code": "DO_WITH"}, {"code": "DO_FOR"}],
                  "exclusions": ["L'instruction du dossier"], "fees": [], "personalData": null,
                  "versions": [{"version": 1, "current": true}]}]""".formatted(id(90)));
        }
    }

    @Test
    void a_revision_is_a_version_more_and_each_can_be_read() {
        cartography.at(DAY_TWO).record(second());
        model("").path("offerModel").matchesJson("""
                {"version": 2, "current": true, "operators": [{"code": "cnaf"}, {"code": "msa"}, {"code": "dgfip"}],
                 "versions": [{"version": 2, "current": true, "publishedOn": "2026-01-16"},
                              {"version": 1, "current": false, "publishedOn": "2026-01-15"}]}""");
        model(", version: 1").path("offerModel").matchesJson("""
                {"version": 1, "current": false, "operators": [{"code": "cnaf"}, {"code": "dgfip"}]}""");
        model(", version: 3").path("offerModel").valueIsNull();
        ask("offerModel(id: \"nobody\") { id }").path("offerModel").valueIsNull();
    }

    @Test
    void a_model_is_shown_as_it_was_recorded_at_an_instant() {
        cartography.at(DAY_TWO).record(second());
        model(", asOf: \"" + DAY_ONE + "\"").path("offerModel").matchesJson("""
                {"version": 1, "current": true, "versions": [{"version": 1}]}""");
        ask("offerModel(id: \"" + id(90) + "\", asOf: \"2027-01-01T00:00:00Z\") { id }")
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error ->
                                assertThat(error.getExtensions()).containsEntry("code", "AS_OF_IN_THE_FUTURE")));
    }

    @Test
    void a_version_is_in_force_on_the_days_it_says() {
        cartography.record(second("VALID_FROM", "2026-02-01", "VALID_UNTIL", "2026-02-28"));
        model("").path("offerModel.version").entity(Integer.class).isEqualTo(1);
        cartography.at("2026-02-01T09:00:00Z");
        model("").path("offerModel.version").entity(Integer.class).isEqualTo(2);
        cartography.at("2026-02-28T09:00:00Z");
        model("").path("offerModel.version").entity(Integer.class).isEqualTo(2);
        cartography.at("2026-03-01T09:00:00Z");
        model("").path("offerModel.version").entity(Integer.class).isEqualTo(1);
    }

    @Test
    void an_offer_drifts_where_both_speak_and_inherits_where_it_is_silent() {
        cartography.record(
                published(
                        1,
                        21,
                        OfferLevel.LOCAL_OFFICIAL,
                        "THEME",
                        "ADMINISTRATIVE_PROCEDURES",
                        "MODEL",
                        id(90),
                        "FEES",
                        "FREE"),
                new OfferCorrected(
                        id(1),
                        id(21),
                        Map.of(
                                "OPERATORS", List.of("dgfip", "msa"),
                                "MODES", List.of("DO_FOR", "DO_WITH"),
                                "EXCLUSIONS", List.of("L’INSTRUCTION du  dossier")),
                        List.of()));
        offers().path("structure.offers").matchesJson("""
                [{"model": {"id": "%s", "name": "Offre France services", "version": 1, "current": true}, "driftCount": 1,
                  "drift": [{"field": {"code": "OPERATORS", "label": "opérateurs"},
                    "model": ["cnaf", "dgfip"], "here": ["dgfip", "msa"],
                    "modelLabels": ["Allocations familiales (CNAF / CAF)", "Direction générale des finances publiques (impôts)"],
                    "hereLabels": ["Direction générale des finances publiques (impôts)", "Mutualité sociale agricole"],
                    "missing": ["Allocations familiales (CNAF / CAF)"], "added": ["Mutualité sociale agricole"]}],
                  "inherited": [
                    {"field": {"code": "PROCEDURES"}, "values": ["Créer un compte", "Déclarer ses revenus"]},
                    {"field": {"code": "INTERVENTION_LEVEL"}, "values": ["LEVEL_1"],
                     "labels": ["niveau 1 : accueil, information, aide à la démarche"]}]}]""".formatted(id(90)));
    }

    @Test
    void drift_is_from_the_version_in_force_and_ends_with_the_model() {
        cartography.record(offer(1, 21, "THEME", "ADMINISTRATIVE_PROCEDURES", "MODEL", id(90), "MODES", "DO_WITH"));
        offers().path("structure.offers[0].drift[*].field.code")
                .entityList(String.class)
                .containsExactly("MODES");
        cartography.at(DAY_TWO).record(second());
        offers().path("structure.offers[0].driftCount").entity(Integer.class).isEqualTo(0);
        ask(
                        Cartography.COORDINATOR,
                        "mindMap(department: \"49\", asOf: $asOf) { groups { structures { levels { offers {"
                                + " model { name version } driftCount } } } } }",
                        DAY_ONE)
                .path("mindMap.groups[0].structures[0].levels[0].offers")
                .matchesJson("[{\"model\": {\"name\": \"Offre France services\", \"version\": 1}, \"driftCount\": 1}]");
        cartography.record(new OfferModelWithdrawn(id(90), LocalDate.parse("2026-01-16")));
        offers().path("structure.offers[0]")
                .matchesJson("{\"model\": {\"current\": false, \"version\": 2}, \"drift\": [], \"inherited\": []}");
    }

    @Test
    void an_offer_that_follows_none_or_one_that_nobody_published_has_nothing_to_differ_from() {
        cartography.record(
                published(1, 21, OfferLevel.LOCAL_OFFICIAL, "THEME", "SAFE_DIGITAL_USE"),
                offer(1, 22, "THEME", "SAFE_DIGITAL_USE", "MODEL", id(91)));
        offers().path("structure.offers").matchesJson("""
                [{"model": null, "driftCount": 0, "drift": [], "inherited": []},
                 {"model": null, "driftCount": 0, "drift": [], "inherited": []}]""");
        cartography.record(new OfferModelPublished(id(91), ABOUT, TERMS, Map.of()));
        offers().path("structure.offers[0]").matchesJson("{\"driftCount\": 1}");
    }

    @Test
    void the_offers_of_a_department_that_drift_are_listed_page_by_page() {
        recordDrifting();
        GraphQlTester.Response first = drifting("first: 2", null);
        first.path("driftingOffers").matchesJson("""
                {"totalCount": 3, "pageInfo": {"hasNextPage": true, "hasPreviousPage": false},
                 "edges": [{"node": {"structure": {"name": "Annexe"}, "offer": {"id": "%s", "driftCount": 1}}},
                           {"node": {"structure": {"name": "Annexe"}, "offer": {"id": "%s"}}}]}""".formatted(id(22), id(23)));
        String end = first.path("driftingOffers.pageInfo.endCursor")
                .entity(String.class)
                .get();
        drifting("first: 2, after: \"" + end + "\"", null)
                .path("driftingOffers")
                .matchesJson("""
                {"totalCount": 3, "pageInfo": {"hasNextPage": false, "hasPreviousPage": true},
                 "edges": [{"node": {"structure": {"name": "Maison France services"}, "offer": {"id": "%s"}}}]}""".formatted(id(21)));
        drifting("model: \"" + id(91) + "\"", null)
                .path("driftingOffers.edges[*].node.offer.id")
                .entityList(String.class)
                .containsExactly(id(23));
    }

    @Test
    void the_offers_that_drifted_at_an_instant_are_those_of_then() {
        recordDrifting();
        cartography.at(DAY_TWO).record(new OfferCorrected(id(1), id(21), Map.of("MODES", List.of()), List.of()));
        drifting("", null)
                .path("driftingOffers.totalCount")
                .entity(Integer.class)
                .isEqualTo(2);
        drifting("", DAY_ONE)
                .path("driftingOffers.totalCount")
                .entity(Integer.class)
                .isEqualTo(3);
    }

    @Test
    void a_list_of_an_unknown_department_is_refused() {
        ask("driftingOffers(department: \"99\") { totalCount }")
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error ->
                                assertThat(error.getExtensions()).containsEntry("code", "UNKNOWN_DEPARTMENT")));
    }

    private void recordDrifting() {
        cartography.record(
                structure(2, "Annexe", ANGERS),
                structure(3, "Fermée", ANGERS),
                structure(4, "Ailleurs", BREST),
                new OfferModelPublished(id(91), ABOUT, TERMS, Map.of()),
                local(1, 21, id(90), "DO_WITH"),
                local(2, 22, id(90), "INFORM"),
                local(2, 23, id(91), "DO_FOR"),
                published(2, 24, OfferLevel.LOCAL_OFFICIAL, "THEME", "ADMINISTRATIVE_PROCEDURES", "MODEL", id(90)),
                local(3, 25, id(90), "DO_FOR"),
                local(4, 26, id(90), "DO_FOR"),
                new StructureClosed(id(3), ClosureReason.CEASED));
    }

    private static OfferPublished local(int structure, int offer, String model, String mode) {
        return published(
                structure,
                offer,
                OfferLevel.LOCAL_OFFICIAL,
                "THEME",
                "ADMINISTRATIVE_PROCEDURES",
                "MODEL",
                model,
                "MODES",
                mode);
    }

    private GraphQlTester.Response drifting(String arguments, @Nullable String asOf) {
        return ask(
                Cartography.COORDINATOR,
                "driftingOffers(department: \"49\", asOf: $asOf, " + arguments + ") { totalCount pageInfo { hasNextPage"
                        + " hasPreviousPage endCursor } edges { cursor node { structure { name } offer { id driftCount } } } }",
                asOf);
    }
}
