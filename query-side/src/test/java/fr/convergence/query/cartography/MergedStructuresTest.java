package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.place;
import static fr.convergence.query.cartography.Samples.reported;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipDeclared;
import fr.convergence.kernel.cartography.PartnershipKind;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureConfirmed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCorrected;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class MergedStructuresTest {

    private static final StructureMerged MERGED =
            new StructureMerged(id(2), id(1), List.of(Resemblance.SAME_NAME, Resemblance.SAME_PHONE));
    private static final StructureMergeUndone UNDONE = new StructureMergeUndone(id(2), id(1));

    private final Cartography cartography = new Cartography();

    @BeforeEach
    void recordTwo() {
        cartography.record(
                structure(
                        1,
                        "France services d'Allonnes",
                        ANGERS,
                        "PHONE",
                        "+33241000001",
                        "NETWORKS",
                        "FRANCE_SERVICES",
                        "EMAILS",
                        "allonnes@france-services.gouv.fr"),
                structure(
                        2,
                        "Espace Allonnes",
                        ANGERS,
                        "PHONE",
                        "+33241000002",
                        "NETWORKS",
                        "AIDANTS_CONNECT",
                        "EMAILS",
                        "accueil@allonnes.fr",
                        "OPENING_HOURS",
                        "Mo 09:00-12:00"),
                structure(3, "CCAS de Saumur", SAUMUR),
                place(11, "Mairie", ANGERS, "LATITUDE", "47.29410", "LONGITUDE", "-0.02350"),
                place(12, "Annexe", ANGERS, "LATITUDE", "47.29410", "LONGITUDE", "-0.02350"),
                new StructurePlaceAttached(id(1), id(11)),
                new StructurePlaceAttached(id(2), id(12)),
                offer(1, 21, "THEME", "SAFE_DIGITAL_USE", "NAME", "Atelier"),
                offer(2, 22, "THEME", "SAFE_DIGITAL_USE", "NAME", "Permanence"),
                partners(51, 2, 3),
                partners(52, 3, 2),
                partners(53, 1, 2),
                new PartnershipDeclared(id(54), id(2), null, "cnaf", PartnershipKind.CONVENTION, Map.of()));
    }

    private static PartnershipDeclared partners(int number, int one, int other) {
        return new PartnershipDeclared(id(number), id(one), id(other), null, PartnershipKind.CONVENTION, Map.of());
    }

    private GraphQlTester.Response of(int structure) {
        return cartography
                .as(COORDINATOR)
                .documentName("merged")
                .variable("id", id(structure))
                .execute();
    }

    private List<String> listed() {
        return cartography
                .as(COORDINATOR)
                .document("{ structures(filter: {department: \"49\"}) { edges { node { name } } } }")
                .execute()
                .path("structures.edges[*].node.name")
                .entityList(String.class)
                .get();
    }

    private String counts(@Nullable String asOf) {
        GraphQlTester.Response map =
                cartography.as(COORDINATOR).document("""
                        query ($asOf: DateTime) { mindMap(department: "49", asOf: $asOf) { structureCount offerCount
                          partnerships { structureId partnership { partner { id } } } } }""").variable("asOf", asOf).execute();
        return map.path("mindMap.structureCount").entity(Integer.class).get() + " structures, "
                + map.path("mindMap.offerCount").entity(Integer.class).get() + " offers, "
                + map.path("mindMap.partnerships")
                        .entityList(Object.class)
                        .get()
                        .size() + " partnerships";
    }

    @Test
    void the_one_that_stands_for_both_shows_what_both_have_under_either_identifier() {
        cartography.record(MERGED);
        for (int either : List.of(1, 2)) {
            of(either).path("structure").matchesJsonStrictly("""
                {"id": "%1$s", "name": "France services d'Allonnes", "phone": "+33241000001",
                 "emails": ["allonnes@france-services.gouv.fr", "accueil@allonnes.fr"],
                 "networks": [{"code": "FRANCE_SERVICES"}, {"code": "AIDANTS_CONNECT"}],
                 "sources": [{"id": "lmn--1"}, {"id": "lmn--2"}], "correctedFields": [], "capacity": null,
                 "freshness": {"knownOn": "2025-12-01", "confirmedOn": null},
                 "places": [{"name": "Annexe"}, {"name": "Mairie"}],
                 "offers": [{"name": "Atelier"}, {"name": "Permanence"}],
                 "partnerships": [{"partner": null, "operator": {"code": "cnaf"}},
                                  {"partner": {"id": "%3$s", "name": "CCAS de Saumur"}, "operator": null},
                                  {"partner": {"id": "%3$s", "name": "CCAS de Saumur"}, "operator": null}],
                 "mergedFrom": [{"id": "%2$s", "name": "Espace Allonnes", "mergedAt": "2026-01-15T09:00:00.000Z",
                   "by": {"code": "COORDINATOR"},
                   "reasons": [{"code": "SAME_NAME", "label": "même nom"}, {"code": "SAME_PHONE", "label": "même téléphone"}],
                   "differences": [{"field": {"code": "NAME"}, "values": ["Espace Allonnes"]},
                                   {"field": {"code": "PHONE"}, "values": ["+33241000002"]}]}]}""".formatted(id(1), id(2), id(3)));
        }
    }

    @Test
    void the_merged_one_is_counted_and_proposed_no_more_and_its_name_still_finds_the_other() {
        assertThat(listed()).containsExactly("CCAS de Saumur", "Espace Allonnes", "France services d'Allonnes");
        assertThat(counts(null)).isEqualTo("3 structures, 2 offers, 4 partnerships");
        assertThat(pairs()).hasSize(1);

        cartography.record(MERGED);
        assertThat(listed()).containsExactly("CCAS de Saumur", "France services d'Allonnes");
        assertThat(counts(null)).isEqualTo("2 structures, 2 offers, 3 partnerships");
        assertThat(pairs()).isEmpty();
        cartography
                .as(COORDINATOR)
                .document("{ structures(filter: {text: \"espace\", networks: [AIDANTS_CONNECT]}) { totalCount } }")
                .execute()
                .path("structures.totalCount")
                .entity(Integer.class)
                .isEqualTo(1);
    }

    private List<Object> pairs() {
        return cartography
                .as(COORDINATOR)
                .document("{ duplicates(department: \"49\") { score } }")
                .execute()
                .path("duplicates")
                .entityList(Object.class)
                .get();
    }

    @Test
    void partners_see_the_one_that_stands_for_both() {
        cartography.record(MERGED);
        of(3).path("structure.partnerships[*].partner.id")
                .entityList(String.class)
                .containsExactly(id(1), id(1));
    }

    @Test
    void before_it_was_merged_both_are_shown_and_once_it_is_undone_again() {
        String before = counts(null);
        GraphQlTester.Response one = of(1);
        GraphQlTester.Response other = of(2);
        cartography.at("2026-02-01T09:00:00Z").record(MERGED);
        assertThat(counts("2026-01-31T09:00:00Z")).isEqualTo(before);

        cartography.at("2026-03-01T09:00:00Z").record(UNDONE);
        assertThat(counts(null)).isEqualTo(before);
        assertThat(counts("2026-02-15T09:00:00Z")).isEqualTo("2 structures, 2 offers, 3 partnerships");
        assertThat(of(1).path("structure").entity(Object.class).get())
                .isEqualTo(one.path("structure").entity(Object.class).get());
        assertThat(of(2).path("structure").entity(Object.class).get())
                .isEqualTo(other.path("structure").entity(Object.class).get());
    }

    @Test
    void what_lists_and_people_say_of_the_merged_one_meanwhile_is_shown_by_the_other_and_kept_by_it() {
        cartography.record(
                MERGED,
                reported(
                        2,
                        LocalDate.parse("2026-01-10"),
                        "Espace",
                        ANGERS,
                        "NETWORKS",
                        "",
                        "OPENING_HOURS",
                        "Tu 10:00-12:00"),
                new OfferWithdrawn(id(2), id(22)),
                new StructureCapacityDeclared(id(1), CapacityStatus.WAITLIST, LocalDate.parse("2026-01-12"), null));
        GraphQlTester.Response merged = of(2);
        merged.path("structure.networks[*].code").entityList(String.class).containsExactly("FRANCE_SERVICES");
        merged.path("structure.offers[*].name").entityList(String.class).containsExactly("Atelier");
        merged.path("structure.freshness.knownOn").entity(String.class).isEqualTo("2026-01-10");
        merged.path("structure.mergedFrom[0].name").entity(String.class).isEqualTo("Espace");

        cartography.record(UNDONE);
        of(2).path("structure").matchesJson("""
                {"name": "Espace", "networks": [], "offers": [], "capacity": null, "freshness": {"knownOn": "2026-01-10"}}""");
        of(1).path("structure.capacity.status.code").entity(String.class).isEqualTo("WAITLIST");
    }

    @Test
    void a_correction_made_since_is_shown_alone_while_one_made_before_stands_beside() {
        cartography.record(
                new StructureCorrected(id(1), Field.of("NETWORKS", "FRANCE_SERVICES"), List.of()),
                new StructureCorrected(id(2), Field.of("PHONE", "+33241000009"), List.of()),
                MERGED);
        of(1).path("structure").matchesJson("""
                {"phone": "+33241000001", "networks": [{"code": "FRANCE_SERVICES"}, {"code": "AIDANTS_CONNECT"}],
                 "correctedFields": [{"code": "NETWORKS"}]}""");

        cartography.record(new StructureCorrected(
                id(1), Field.of("NETWORKS", "FRANCE_SERVICES", "PHONE", "", "OPENING_HOURS", ""), List.of()));
        of(1).path("structure").matchesJson("""
                {"phone": null, "networks": [{"code": "FRANCE_SERVICES"}],
                 "mergedFrom": [{"differences": [{"field": {"code": "NAME"}}, {"field": {"code": "NETWORKS"}},
                   {"field": {"code": "PHONE"}, "values": ["+33241000009"]}, {"field": {"code": "OPENING_HOURS"}}]}]}""");
    }

    @Test
    void several_may_be_merged_into_one_and_each_fills_what_those_before_leave_empty() {
        cartography.record(
                structure(4, "Allonnes bis", ANGERS, "OPENING_HOURS", "We 09:00-12:00", "SIRET", "13002526500013"),
                new StructureConfirmed(id(4), LocalDate.parse("2026-01-14")),
                MERGED,
                new StructureMerged(id(4), id(1), List.of(Resemblance.VERIFIED)));
        GraphQlTester.Response one = of(4);
        one.path("structure.mergedFrom[*].name")
                .entityList(String.class)
                .containsExactly("Espace Allonnes", "Allonnes bis");
        one.path("structure.mergedFrom[1].differences[*].field.code")
                .entityList(String.class)
                .containsExactly("NAME", "OPENING_HOURS");
        one.path("structure.freshness.confirmedOn").entity(String.class).isEqualTo("2026-01-14");

        cartography.record(UNDONE);
        of(4).path("structure.mergedFrom[*].name").entityList(String.class).containsExactly("Allonnes bis");
        of(4).path("structure.mergedFrom[0].differences[*].field.code")
                .entityList(String.class)
                .containsExactly("NAME");
    }
}
