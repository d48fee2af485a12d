package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.place;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.SuspensionReason;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Structures that are open at an instant, around a commune, or as they were recorded then. */
class FoundThenAndThereTest {

    /** It is Thursday, ten o'clock in Angers. */
    private final Cartography cartography = new Cartography();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            openNow: true                                               | Jeudi             | 2
            openNow: false                                              | Jeudi Lundi Sans Vague |
            openAt: "2026-01-19T11:00:00+01:00"                         | Lundi             | 2
            openAt: "2026-01-19T11:00:00Z"                              |                   | 2
            openAt: "2026-05-14T10:00:00+02:00"                         |                   | 4
            openNow: true, text: "jeudi"                                | Jeudi             | 0
            openNow: true, statuses: [CLOSED]                           |                   | 0
            """)
    void by_their_hours_and_those_nobody_can_tell_are_counted(
            String filter, @Nullable String names, @Nullable Integer unknown) {
        recordHours();
        GraphQlTester.Response answer = structures("filter: {%s}".formatted(filter));
        assertThat(names(answer)).containsExactly(names == null ? new String[0] : names.split(" "));
        Map<?, ?> connection = answer.path("structures").entity(Map.class).get();
        assertThat(connection.get("hoursUnknown")).isEqualTo(unknown);
    }

    @Test
    void pages_of_those_that_are_open_count_them_alone() {
        recordHours();
        GraphQlTester.Response page = structures("first: 1, filter: {openAt: \"2026-01-15T11:30:00+01:00\"}");
        assertThat(names(page)).containsExactly("Jeudi");
        page.path("structures.totalCount").entity(Integer.class).isEqualTo(1);
    }

    @Test
    void the_map_shows_those_that_are_open_too() {
        recordHours();
        cartography
                .as(COORDINATOR)
                .document("{ mindMap(department: \"49\", filter: {openNow: true}) { structureCount } }")
                .execute()
                .path("mindMap.structureCount")
                .entity(Integer.class)
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {commune: "49007", kilometres: 5}    | Mairie
            {commune: "49007", kilometres: 60}   | Local Mairie
            {commune: "49328", kilometres: 5}    | Local
            """)
    void around_a_commune(String within, String names) {
        recordPlaces();
        assertThat(names(structures("filter: {within: %s}".formatted(within)))).containsExactly(names.split(" "));
    }

    @Test
    void around_a_commune_and_a_point_at_once() {
        recordPlaces();
        assertThat(
                        names(
                                structures(
                                        "filter: {within: {commune: \"49007\", kilometres: 60}, near: {latitude: 47.26, longitude: -0.08, km: 5}}")))
                .containsExactly("Local");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filter: {within: {commune: "99999", kilometres: 5}}                 | UNKNOWN_COMMUNE
            filter: {within: {commune: "49002", kilometres: 5}}                 | COMMUNE_NOT_LOCATED
            filter: {within: {commune: "49007", kilometres: 0}}                 | NEAR_OUT_OF_RANGE
            filter: {within: {commune: "49007", kilometres: 501}}               | NEAR_OUT_OF_RANGE
            filter: {openNow: true, openAt: "2026-01-15T11:30:00Z"}             | OPEN_AT_OR_NOW
            asOf: "2030-01-01T00:00:00Z"                                        | AS_OF_IN_THE_FUTURE
            """)
    void what_cannot_be_answered_is_refused_by_a_code(String asked, String code) {
        recordPlaces();
        structures(asked)
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", code));
    }

    @Test
    void as_they_were_recorded_then() {
        cartography.record(structure(1, "Mairie", ANGERS));
        cartography
                .at("2026-02-01T09:00:00Z")
                .record(
                        new StructureSuspended(id(1), SuspensionReason.values()[0], null),
                        structure(2, "Nouvelle", ANGERS));

        assertThat(names(structures("asOf: \"2026-01-20T00:00:00Z\""))).containsExactly("Mairie");
        assertThat(names(structures(""))).containsExactly("Mairie", "Nouvelle");
        assertThat(status("asOf: \"2026-01-20T00:00:00Z\"")).isEqualTo("ACTIVE");
        assertThat(status("asOf: \"2026-02-01T09:00:00Z\"")).isEqualTo("SUSPENDED");
    }

    private String status(String asOf) {
        return cartography
                .as(COORDINATOR)
                .document("{ structure(id: \"%s\", %s) { status { code } } }".formatted(id(1), asOf))
                .execute()
                .path("structure.status.code")
                .entity(String.class)
                .get();
    }

    private void recordHours() {
        cartography.record(
                structure(1, "Jeudi", ANGERS, "OPENING_HOURS", "Th 09:00-12:00"),
                structure(2, "Lundi", ANGERS, "OPENING_HOURS", "Mo 09:00-12:00"),
                structure(3, "Sans", ANGERS),
                structure(4, "Vague", ANGERS, "OPENING_HOURS", "Mo-Su unknown \"sur rendez-vous\""));
    }

    private void recordPlaces() {
        cartography.record(
                structure(1, "Mairie", ANGERS),
                place(2, "Hôtel de ville", ANGERS, "LATITUDE", "47.4735", "LONGITUDE", "-0.5512"),
                new StructurePlaceAttached(id(1), id(2)),
                structure(3, "Local", SAUMUR),
                place(4, "Local", SAUMUR, "LATITUDE", "47.2600", "LONGITUDE", "-0.0769"),
                new StructurePlaceAttached(id(3), id(4)),
                place(5, "Ancien", ANGERS, "LATITUDE", "43.0", "LONGITUDE", "5.0"),
                new PlaceClosed(id(5), ClosureReason.OTHER));
    }

    private GraphQlTester.Response structures(String arguments) {
        return cartography
                .as(COORDINATOR)
                .document("{ structures%s { totalCount hoursUnknown edges { node { name } } } }"
                        .formatted(arguments.isEmpty() ? "" : "(" + arguments + ")"))
                .execute();
    }

    private static List<String> names(GraphQlTester.Response answer) {
        return answer.path("structures.edges[*].node.name")
                .entityList(String.class)
                .get();
    }
}
