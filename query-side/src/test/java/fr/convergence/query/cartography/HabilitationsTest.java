package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.BREST;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.HabilitationEnding;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationConfirmed;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureMergeUndone;
import fr.convergence.kernel.cartography.StructureEvent.StructureMerged;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What structures were granted for a time, on the day the answer speaks of: the 15th of January 2026 unless said otherwise. */
class HabilitationsTest {

    private final Cartography cartography = new Cartography();

    @BeforeEach
    void record() {
        cartography.record(
                structure(1, "Mairie d'Angers", ANGERS),
                structure(2, "CCAS de Saumur", SAUMUR),
                structure(3, "Médiathèque de Brest", BREST),
                declared(51, 1, HabilitationKind.FRANCE_SERVICES, "2025-01-01", "2025-12-31", "Arrêté 12"),
                declared(52, 1, HabilitationKind.AIDANTS_CONNECT, "2025-01-01", "2026-01-15", null),
                declared(53, 1, HabilitationKind.DOMICILIATION, "2026-02-01", null, null));
    }

    private static HabilitationDeclared declared(
            int number,
            int structure,
            HabilitationKind kind,
            String from,
            @Nullable String until,
            @Nullable String by) {
        return new HabilitationDeclared(
                id(number),
                id(structure),
                kind,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                by);
    }

    private GraphQlTester.Response of(int structure) {
        return cartography
                .as(Cartography.PARTNER)
                .documentName("habilitations")
                .variable("id", id(structure))
                .execute();
    }

    @Test
    void a_structure_shows_what_it_holds_held_and_will_hold() {
        of(1).path("structure.habilitations").matchesJsonStrictly("""
                [{"kind": {"code": "AIDANTS_CONNECT", "label": "Aidants Connect"}, "validFrom": "2025-01-01", "validUntil": "2026-01-15",
                  "inForce": true, "expired": false, "reference": null,
                  "freshness": {"knownOn": "2026-01-15", "confirmedOn": null}},
                 {"kind": {"code": "FRANCE_SERVICES", "label": "France Services"}, "validFrom": "2025-01-01", "validUntil": "2025-12-31",
                  "inForce": false, "expired": true, "reference": "Arrêté 12",
                  "freshness": {"knownOn": "2026-01-15", "confirmedOn": null}},
                 {"kind": {"code": "DOMICILIATION", "label": "Agrément de domiciliation"}, "validFrom": "2026-02-01", "validUntil": null,
                  "inForce": false, "expired": false, "reference": null,
                  "freshness": {"knownOn": "2026-01-15", "confirmedOn": null}}]""");
    }

    @Test
    void a_confirmation_refreshes_it_and_an_end_takes_it_away() {
        cartography.record(
                new HabilitationConfirmed(id(52), id(1), LocalDate.parse("2026-01-14")),
                new HabilitationEnded(id(51), id(1), HabilitationEnding.NOT_RENEWED, LocalDate.parse("2026-01-15")));
        of(1).path("structure.habilitations[*].freshness.confirmedOn")
                .entityList(String.class)
                .isEqualTo(Arrays.asList("2026-01-14", null));
    }

    @Test
    void the_filter_finds_those_that_hold_it_that_day() {
        assertThat(holders("AIDANTS_CONNECT")).containsExactly("Mairie d'Angers");
        assertThat(holders("FRANCE_SERVICES")).isEmpty();
        assertThat(holders("DOMICILIATION")).isEmpty();
        cartography.at("2026-02-01T09:00:00Z");
        assertThat(holders("AIDANTS_CONNECT")).isEmpty();
        assertThat(holders("DOMICILIATION")).containsExactly("Mairie d'Angers");
    }

    private List<String> holders(String kind) {
        return cartography
                .as(COORDINATOR)
                .document("{ structures(filter: {habilitation: %s}) { edges { node { name } } } }".formatted(kind))
                .execute()
                .path("structures.edges[*].node.name")
                .entityList(String.class)
                .get();
    }

    @Test
    void those_of_a_merged_structure_are_those_of_the_one_that_stands_for_it() {
        cartography.record(new StructureMerged(id(1), id(2), List.of(Resemblance.VERIFIED)));
        of(2).path("structure.habilitations[*].kind.code")
                .entityList(String.class)
                .containsExactly("AIDANTS_CONNECT", "FRANCE_SERVICES", "DOMICILIATION");
        assertThat(holders("AIDANTS_CONNECT")).containsExactly("CCAS de Saumur");
        cartography.record(new StructureMergeUndone(id(1), id(2)));
        of(2).path("structure.habilitations").entityList(Object.class).hasSize(0);
        assertThat(holders("AIDANTS_CONNECT")).containsExactly("Mairie d'Angers");
    }

    @Test
    void the_carte_mentale_of_an_instant_tells_what_was_in_force_and_known_that_day() {
        String then = "2026-01-15T09:00:00Z";
        cartography.at("2026-02-02T09:00:00Z");
        cartography.record(
                new HabilitationEnded(id(52), id(1), HabilitationEnding.WITHDRAWN, LocalDate.parse("2026-02-02")));
        assertThat(onMap(then, ""))
                .containsExactly("AIDANTS_CONNECT true", "FRANCE_SERVICES false", "DOMICILIATION false");
        assertThat(onMap(null, "")).containsExactly("FRANCE_SERVICES false", "DOMICILIATION true");
        assertThat(onMap(then, "AIDANTS_CONNECT")).hasSize(3);
        assertThat(onMap(null, "AIDANTS_CONNECT")).isEmpty();
        assertThat(onMap(then, "DOMICILIATION")).isEmpty();
    }

    private List<String> onMap(@Nullable String asOf, String filter) {
        return cartography
                .as(COORDINATOR)
                .document("""
                        query ($asOf: DateTime) { mindMap(department: "49", asOf: $asOf, filter: {%s}) { groups { structures {
                          habilitations { kind { code } inForce } } } } }""".formatted(filter.isEmpty() ? "" : "habilitation: " + filter))
                .variable("asOf", asOf)
                .execute()
                .path("mindMap.groups[*].structures[*].habilitations[*]")
                .entityList(OnMap.class)
                .get()
                .stream()
                .map(it -> it.kind().code() + " " + it.inForce())
                .toList();
    }

    private record OnMap(Kind kind, boolean inForce) {
        private record Kind(String code) {}
    }

    @Test
    void the_coordination_sees_what_is_to_be_renewed_the_longest_expired_first() {
        cartography.record(
                declared(54, 2, HabilitationKind.CERTIFICATION_PIX, "2025-01-01", "2026-01-15", null),
                declared(55, 3, HabilitationKind.CERTIFICATION_PIX, "2025-01-01", "2026-01-15", null));
        expiring(COORDINATOR, "49", "2026-01-16", null)
                .path("expiringHabilitations")
                .matchesJson("""
                {"totalCount": 3, "pageInfo": {"hasNextPage": true, "hasPreviousPage": false},
                 "edges": [
                  {"node": {"structure": {"name": "Mairie d'Angers"}, "habilitation": {"kind": {"code": "FRANCE_SERVICES"}, "expired": true}}},
                  {"node": {"structure": {"name": "Mairie d'Angers"}, "habilitation": {"kind": {"code": "AIDANTS_CONNECT"}, "expired": false}}}]}""");
        String end = expiring(COORDINATOR, "49", "2026-01-16", null)
                .path("expiringHabilitations.pageInfo.endCursor")
                .entity(String.class)
                .get();
        expiring(COORDINATOR, "49", "2026-01-16", end)
                .path("expiringHabilitations")
                .matchesJson("""
                {"totalCount": 3, "pageInfo": {"hasNextPage": false, "hasPreviousPage": true},
                 "edges": [{"node": {"structure": {"name": "CCAS de Saumur"}}}]}""");
        assertThat(toRenew("2026-01-15")).containsExactly("FRANCE_SERVICES");
    }

    @Test
    void what_was_renewed_or_ended_or_is_of_a_closed_structure_is_not_to_be_renewed() {
        cartography.record(
                declared(54, 1, HabilitationKind.FRANCE_SERVICES, "2026-01-01", "2026-06-30", null),
                new HabilitationEnded(id(52), id(1), HabilitationEnding.GIVEN_UP, LocalDate.parse("2026-01-15")));
        assertThat(toRenew("2026-02-01")).isEmpty();
        assertThat(toRenew("2026-07-01")).containsExactly("FRANCE_SERVICES");
        cartography.record(new StructureClosed(id(1), ClosureReason.CEASED));
        assertThat(toRenew("2026-07-01")).isEmpty();
    }

    @Test
    void what_is_to_be_renewed_is_for_the_coordination_of_the_department_only() {
        Actor agent = new Actor("a", Role.AGENT, id(1), List.of("49"));
        for (Actor actor : List.of(agent, Cartography.PARTNER, Actor.ANONYMOUS)) {
            assertThat(refusal(actor, "49")).isEqualTo("NOT_ALLOWED");
        }
        assertThat(refusal(COORDINATOR, "29")).isEqualTo("NOT_ALLOWED");
        assertThat(refusal(COORDINATOR, "999")).isEqualTo("UNKNOWN_DEPARTMENT");
    }

    private String refusal(Actor actor, String department) {
        StringBuilder code = new StringBuilder();
        expiring(actor, department, "2026-01-16", null)
                .errors()
                .satisfy(errors -> code.append(errors.getFirst().getExtensions().get("code")));
        return code.toString();
    }

    private List<String> toRenew(String before) {
        return expiring(COORDINATOR, "49", before, null)
                .path("expiringHabilitations.edges[*].node.habilitation.kind.code")
                .entityList(String.class)
                .get();
    }

    private GraphQlTester.Response expiring(Actor actor, String department, String before, @Nullable String after) {
        return cartography
                .as(actor)
                .document("""
                        query ($department: String!, $before: Date!, $after: String) {
                          expiringHabilitations(department: $department, before: $before, first: 2, after: $after) {
                            totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
                            edges { node { structure { id name } habilitation { kind { code } expired } } } } }""")
                .variable("department", department)
                .variable("before", before)
                .variable("after", after)
                .execute();
    }
}
