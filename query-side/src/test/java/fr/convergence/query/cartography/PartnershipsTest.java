package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.BREST;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.structure;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipAmended;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipConfirmed;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipDeclared;
import fr.convergence.kernel.cartography.PartnershipEvent.PartnershipEnded;
import fr.convergence.kernel.cartography.PartnershipKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class PartnershipsTest {

    private final Cartography cartography = new Cartography();

    @BeforeEach
    void record() {
        cartography.record(
                structure(1, "Mairie d'Angers", ANGERS),
                structure(2, "CCAS de Saumur", SAUMUR),
                structure(3, "Médiathèque de Brest", BREST),
                new PartnershipDeclared(
                        id(51),
                        id(1),
                        id(2),
                        null,
                        PartnershipKind.CONVENTION,
                        Field.of("SUBJECT", "Un atelier par mois", "SINCE", "2025-01-01")),
                new PartnershipDeclared(
                        id(52),
                        id(1),
                        null,
                        "cnaf",
                        PartnershipKind.LEVEL_2_REFERENT,
                        Field.of("PHONES", "+33241000000")),
                new PartnershipDeclared(id(53), id(3), id(1), null, PartnershipKind.HABIT_OF_CONTACT, Map.of()));
    }

    private GraphQlTester.Response of(Actor actor, int structure) {
        return cartography
                .as(actor)
                .documentName("partnerships")
                .variable("id", id(structure))
                .execute();
    }

    @Test
    void a_partnership_is_seen_from_both_sides() {
        of(Cartography.COORDINATOR, 1).path("structure.partnerships").matchesJson("""
                [{"kind": {"code": "CONVENTION", "label": "convention"}, "partner": {"name": "CCAS de Saumur"}, "operator": null,
                  "subject": "Un atelier par mois", "since": "2025-01-01", "until": null, "holds": true,
                  "freshness": {"level": {"code": "FRESH"}, "knownOn": "2026-01-15", "confirmedOn": null}},
                 {"kind": {"code": "LEVEL_2_REFERENT"}, "partner": null, "operator": {"code": "cnaf"},
                  "phones": ["+33241000000"]},
                 {"kind": {"code": "HABIT_OF_CONTACT"}, "partner": {"name": "Médiathèque de Brest"}}]""");
        of(Cartography.COORDINATOR, 2)
                .path("structure.partnerships[*].partner.name")
                .entityList(String.class)
                .containsExactly("Mairie d'Angers");
    }

    @Test
    void what_is_not_signed_is_for_professionals_only() {
        for (Actor outside : List.of(Cartography.PARTNER, Actor.ANONYMOUS)) {
            of(outside, 1)
                    .path("structure.partnerships[*].kind.code")
                    .entityList(String.class)
                    .containsExactly("CONVENTION");
        }
    }

    @Test
    void terms_change_confirmations_refresh_and_an_end_takes_it_away() {
        cartography.record(
                new PartnershipAmended(id(51), id(1), id(2), null, Field.of("UNTIL", "2026-01-10", "SUBJECT", "")));
        of(Cartography.COORDINATOR, 2).path("structure.partnerships").matchesJson("""
                [{"subject": null, "since": "2025-01-01", "until": "2026-01-10", "holds": false}]""");

        cartography.record(new PartnershipConfirmed(id(51), id(1), id(2), null, LocalDate.parse("2026-01-20")));
        of(Cartography.COORDINATOR, 2)
                .path("structure.partnerships[0].freshness.confirmedOn")
                .entity(String.class)
                .isEqualTo("2026-01-20");

        cartography.record(new PartnershipEnded(id(51), id(1), id(2), null, LocalDate.parse("2026-01-21")));
        of(Cartography.COORDINATOR, 2)
                .path("structure.partnerships")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void the_carte_mentale_draws_each_once_from_a_structure_it_shows() {
        map(null).path("mindMap.partnerships").matchesJson("""
                [{"structureId": "%1$s", "partnership": {"kind": {"code": "CONVENTION"}, "partner": {"id": "%2$s"}}},
                 {"structureId": "%1$s", "partnership": {"operator": {"code": "cnaf"}}},
                 {"structureId": "%1$s", "partnership": {"partner": {"id": "%3$s", "name": "Médiathèque de Brest"}}}]""".formatted(id(1), id(2), id(3)));
    }

    @Test
    void the_carte_mentale_of_an_instant_draws_those_of_that_instant() {
        String before = "2026-01-15T09:00:00Z";
        cartography.at("2026-01-16T09:00:00Z");
        cartography.record(new PartnershipEnded(id(51), id(1), id(2), null, LocalDate.parse("2026-01-16")));
        map(null).path("mindMap.partnerships").entityList(Object.class).hasSize(2);
        map(before).path("mindMap.partnerships").entityList(Object.class).hasSize(3);
    }

    private GraphQlTester.Response map(@Nullable String asOf) {
        return cartography
                .as(Cartography.COORDINATOR)
                .document("""
                        query ($asOf: DateTime) { mindMap(department: "49", asOf: $asOf) { partnerships {
                          structureId partnership { kind { code } partner { id name } operator { code } } } } }""")
                .variable("asOf", asOf)
                .execute();
    }
}
