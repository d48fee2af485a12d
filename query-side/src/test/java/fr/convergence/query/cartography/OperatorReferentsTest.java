package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.BREST;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentConfirmed;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentCorrected;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentDeclared;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentWithdrawn;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Whom the professionals of a department may reach at operators for level 2. */
class OperatorReferentsTest {

    private static final String DAY_ONE = "2026-01-15T09:00:00Z";
    private static final String DAY_TWO = "2026-01-16T09:00:00Z";
    private static final LocalDate DAY = LocalDate.parse("2026-01-16");

    private final Cartography cartography = new Cartography();

    @BeforeEach
    void record() {
        cartography
                .at(DAY_ONE)
                .record(
                        structure(1, "Maison", ANGERS),
                        offer(1, 21, "THEME", "ADMINISTRATIVE_PROCEDURES", "OPERATORS", "cnaf"),
                        structure(2, "Ailleurs", BREST),
                        offer(2, 22, "THEME", "ADMINISTRATIVE_PROCEDURES", "OPERATORS", "cnaf"),
                        new OperatorReferentDeclared(
                                id(95),
                                "49",
                                "cnaf",
                                Field.of(
                                        "SERVICE",
                                        "Pôle partenaires",
                                        "PHONES",
                                        "+33241000000",
                                        "OPENING_HOURS",
                                        "Mo-Fr 09:00-12:00")),
                        new OperatorReferentDeclared(
                                id(96), "49", "msa", Field.of("SERVICE", "Guichet", "EMAILS", "contact@msa49.fr")));
    }

    private GraphQlTester.Response ask(Actor actor, String document, @Nullable String asOf) {
        return cartography
                .as(actor)
                .document("query ($asOf: DateTime) {" + document + "}")
                .variable("asOf", asOf)
                .execute();
    }

    private GraphQlTester.Response referents(Actor actor, String more, @Nullable String asOf) {
        return ask(
                actor,
                "operatorReferents(department: \"49\", asOf: $asOf" + more
                        + ") { id department operator { code } service"
                        + " phones emails openingHours note freshness { knownOn confirmedOn } }",
                asOf);
    }

    @Test
    void professionals_are_told_whom_to_reach_by_operator() {
        referents(Cartography.COORDINATOR, "", null).path("operatorReferents").matchesJson("""
                [{"id": "%s", "department": "49", "operator": {"code": "cnaf"}, "service": "Pôle partenaires",
                  "phones": ["+33241000000"], "emails": [], "openingHours": "Mo-Fr 09:00-12:00", "note": null,
                  "freshness": {"knownOn": "2026-01-15", "confirmedOn": null}},
                 {"id": "%s", "operator": {"code": "msa"}, "service": "Guichet", "emails": ["contact@msa49.fr"]}]""".formatted(
                        id(95), id(96)));
        referents(Cartography.COORDINATOR, ", operator: \"msa\"", null)
                .path("operatorReferents[*].id")
                .entityList(String.class)
                .containsExactly(id(96));
    }

    @Test
    void others_are_not() {
        for (Actor outside : List.of(Cartography.PARTNER, Actor.ANONYMOUS)) {
            referents(outside, "", null)
                    .path("operatorReferents")
                    .entityList(Object.class)
                    .hasSize(0);
        }
    }

    @Test
    void it_is_corrected_confirmed_and_withdrawn_and_an_instant_shows_what_was_known_then() {
        cartography
                .at(DAY_TWO)
                .record(
                        new OperatorReferentCorrected(
                                id(95),
                                "49",
                                "cnaf",
                                Field.of("NOTE", "Avec le numéro du dossier", "PHONES", "+33241000009")),
                        new OperatorReferentConfirmed(id(95), "49", "cnaf", DAY),
                        new OperatorReferentWithdrawn(id(96), "49", "msa", DAY));
        referents(Cartography.COORDINATOR, "", null).path("operatorReferents").matchesJson("""
                [{"service": "Pôle partenaires", "note": "Avec le numéro du dossier", "phones": ["+33241000009"],
                  "freshness": {"knownOn": "2026-01-16", "confirmedOn": "2026-01-16"}}]""");
        referents(Cartography.COORDINATOR, "", DAY_ONE)
                .path("operatorReferents")
                .matchesJson("""
                [{"note": null, "phones": ["+33241000000"]}, {"service": "Guichet"}]""");
    }

    @Test
    void the_carte_mentale_by_operator_and_a_structure_show_those_of_their_department() {
        String map =
                "mindMap(department: \"%s\", groupBy: OPERATOR, asOf: $asOf) { groups { code operatorReferents { id } } }";
        ask(Cartography.COORDINATOR, map.formatted("49"), null)
                .path("mindMap.groups")
                .matchesJson("[{\"code\": \"cnaf\", \"operatorReferents\": [{\"id\": \"%s\"}]}]".formatted(id(95)));
        ask(Cartography.COORDINATOR, map.formatted("29"), null)
                .path("mindMap.groups")
                .matchesJson("[{\"code\": \"cnaf\", \"operatorReferents\": []}]");
        cartography
                .as(Cartography.COORDINATOR)
                .document("{ structure(id: \"" + id(1) + "\") { operatorReferents { id } } }")
                .execute()
                .path("structure.operatorReferents[*].id")
                .entityList(String.class)
                .containsExactly(id(95));
    }

    @Test
    void an_unknown_department_is_refused() {
        ask(Cartography.COORDINATOR, "operatorReferents(department: \"99\", asOf: $asOf) { id }", null)
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error ->
                                assertThat(error.getExtensions()).containsEntry("code", "UNKNOWN_DEPARTMENT")));
    }
}
