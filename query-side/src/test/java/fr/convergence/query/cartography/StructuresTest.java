package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Cartography.COORDINATOR;
import static fr.convergence.query.cartography.Cartography.PARTNER;
import static fr.convergence.query.cartography.Cartography.SCHEMA;
import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.BREST;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.offer;
import static fr.convergence.query.cartography.Samples.place;
import static fr.convergence.query.cartography.Samples.published;
import static fr.convergence.query.cartography.Samples.reported;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.SuspensionReason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester;

class StructuresTest {

    private final Cartography cartography = new Cartography();

    /** Filters, as GraphQL writes them, and the structures they find, ordered by name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                     | Brest Aînés Césure L'Éole
                    {department: "49"}                                     | Aînés Césure L'Éole
                    {department: "29"}                                     | Brest
                    {epci: "244900015"}                                    | Aînés Césure
                    {commune: "49328"}                                     | L'Éole
                    {commune: "49999"}                                     |
                    {kinds: [BIB, CCAS]}                                   | Aînés
                    {kinds: []}                                            |
                    {networks: [FRANCE_SERVICES]}                          | Aînés L'Éole
                    {themes: [SAFE_DIGITAL_USE]}                           | Aînés L'Éole
                    {themes: [SAFE_DIGITAL_USE], offerLevels: [INFORMAL]}  | L'Éole
                    {operators: ["cnaf"]}                                  | Aînés
                    {themes: [SAFE_DIGITAL_USE], operators: ["cnaf"]}      |
                    {interventionLevel: LEVEL_2}                           | Aînés
                    {modes: [DO_FOR]}                                      | Aînés
                    {publics: [SENIORS]}                                   | Aînés Césure
                    {capacities: [NO_CAPACITY]}                            | L'Éole
                    {capacities: [CAPACITY]}                               |
                    {statuses: [CLOSED]}                                   | Fermée
                    {statuses: [SUSPENDED, CLOSED]}                        | Césure Fermée
                    {freshness: [FRESH]}                                   | Brest Aînés
                    {freshness: [AGEING, STALE]}                           | Césure L'Éole
                    {freshness: [STALE]}                                   | L'Éole
                    {knownBefore: "2025-02-02"}                            | Césure L'Éole
                    {knownBefore: "2025-02-01"}                            | L'Éole
                    {missing: [PHONE, NETWORKS]}                           | Brest Césure
                    {text: "leole saumur"}                                 | L'Éole
                    {text: "CESURE"}                                       | Césure
                    {text: "aînés impots"}                                 | Aînés
                    {text: "%"}                                            |
                    {text: "_ngers"}                                       |
                    {text: "  "}                                           | Brest Aînés Césure L'Éole
                    """)
    void a_filter_finds_the_structures_it_describes(String filter, @Nullable String names) {
        recordFive();

        List<String> found = cartography
                .as(COORDINATOR)
                .document("{ structures(filter: %s) { totalCount edges { node { name } } } }".formatted(filter))
                .execute()
                .path("structures.edges[*].node.name")
                .entityList(String.class)
                .get();

        assertThat(found).containsExactlyInAnyOrder(names == null ? new String[0] : names.split(" "));
    }

    @Test
    void structures_are_ordered_by_name_without_accents_then_identifier() {
        recordFive();
        cartography.record(structure(9, "Aînés", SAUMUR));

        assertThat(list(Map.of())
                        .path("structures.edges[*].node.id")
                        .entityList(String.class)
                        .get())
                .containsExactly(id(1), id(9), id(5), id(2), id(3));
    }

    /** Around Angers; Saumur lies at some forty-five kilometres. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {latitude: 47.47, longitude: -0.55, km: 5}    | Mairie
            {latitude: 47.47, longitude: -0.55, km: 40}   | Mairie
            {latitude: 47.47, longitude: -0.55, km: 60}   | Local Mairie
            {latitude: 0, longitude: 0, km: 500}          |
            """)
    void structures_are_found_by_how_far_their_open_places_lie(String near, @Nullable String names) {
        cartography.record(
                structure(1, "Mairie", ANGERS),
                place(2, "Hôtel de ville", ANGERS, "LATITUDE", "47.4735", "LONGITUDE", "-0.5512"),
                new StructurePlaceAttached(id(1), id(2)),
                structure(3, "Local", SAUMUR),
                place(4, "Local", SAUMUR, "LATITUDE", "47.2600", "LONGITUDE", "-0.0769"),
                new StructurePlaceAttached(id(3), id(4)),
                structure(5, "Sans lieu", ANGERS),
                structure(6, "Lieu fermé", ANGERS),
                place(7, "Ancien", ANGERS, "LATITUDE", "47.4735", "LONGITUDE", "-0.5512"),
                new StructurePlaceAttached(id(6), id(7)),
                new PlaceClosed(id(7), ClosureReason.OTHER));

        assertThat(cartography
                        .as(COORDINATOR)
                        .document("{ structures(filter: {near: %s}) { edges { node { name } } } }".formatted(near))
                        .execute()
                        .path("structures.edges[*].node.name")
                        .entityList(String.class)
                        .get())
                .containsExactly(names == null ? new String[0] : names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91, longitude: 0, km: 1",
                "0, longitude: 181, km: 1",
                "0, longitude: 0, km: 0",
                "0, longitude: 0, km: 501"
            })
    void a_point_or_a_distance_out_of_bounds_is_refused(String near) {
        cartography
                .as(COORDINATOR)
                .document("{ structures(filter: {near: {latitude: %s}}) { totalCount } }".formatted(near))
                .execute()
                .errors()
                .satisfy(errors ->
                        assertThat(errors.getFirst().getExtensions()).containsEntry("code", "NEAR_OUT_OF_RANGE"));
    }

    @Test
    void a_partner_cannot_guess_informal_offers_by_filtering() {
        recordFive();

        cartography
                .as(PARTNER)
                .document("{ structures(filter: {offerLevels: [INFORMAL]}) { totalCount } }")
                .execute()
                .path("structures.totalCount")
                .entity(Integer.class)
                .isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void going_forward_shows_every_structure_once(int size) {
        recordMany(7);
        List<String> seen = new ArrayList<>();
        Map<String, Object> ask = Map.of("first", size);
        boolean more = true;
        while (more) {
            GraphQlTester.Response page = list(ask);
            seen.addAll(names(page));
            more = flag(page, "hasNextPage");
            assertThat(flag(page, "hasPreviousPage")).isEqualTo(ask.containsKey("after"));
            ask = Map.of("first", size, "after", cursor(page, "endCursor"));
        }
        assertThat(seen).containsExactly("S0", "S1", "S2", "S3", "S4", "S5", "S6");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void going_backward_shows_every_structure_once(int size) {
        recordMany(7);
        List<String> seen = new ArrayList<>();
        Map<String, Object> ask = Map.of("last", size);
        boolean more = true;
        while (more) {
            GraphQlTester.Response page = list(ask);
            seen.addAll(0, names(page));
            more = flag(page, "hasPreviousPage");
            assertThat(flag(page, "hasNextPage")).isEqualTo(ask.containsKey("before"));
            ask = Map.of("last", size, "before", cursor(page, "startCursor"));
        }
        assertThat(seen).containsExactly("S0", "S1", "S2", "S3", "S4", "S5", "S6");
    }

    @Test
    void a_part_between_two_cursors_is_cut_from_both_ends() {
        recordMany(7);
        GraphQlTester.Response all = list(Map.of());
        List<String> cursors =
                all.path("structures.edges[*].cursor").entityList(String.class).get();

        GraphQlTester.Response part =
                list(Map.of("after", cursors.get(0), "before", cursors.get(6), "first", 4, "last", 2));

        assertThat(names(part)).containsExactly("S3", "S4");
        assertThat(flag(part, "hasNextPage")).isTrue();
        assertThat(flag(part, "hasPreviousPage")).isTrue();
        part.path("structures.totalCount").entity(Integer.class).isEqualTo(7);
    }

    @Test
    void an_empty_page_tells_whether_there_is_more() {
        recordMany(2);

        GraphQlTester.Response page = list(Map.of("first", 0));

        assertThat(names(page)).isEmpty();
        assertThat(flag(page, "hasNextPage")).isTrue();
        page.path("structures.pageInfo.startCursor").valueIsNull();
    }

    @Test
    void a_page_is_of_fifty_unless_asked_otherwise() {
        recordMany(51);

        assertThat(names(list(Map.of()))).hasSize(50);
        assertThat(names(list(Map.of("first", 100)))).hasSize(51);
    }

    @Test
    void what_cannot_be_asked_is_refused_with_a_code() {
        refused(Map.of("first", 101), "PAGE_SIZE_OUT_OF_RANGE");
        refused(Map.of("last", -1), "PAGE_SIZE_OUT_OF_RANGE");
        refused(Map.of("after", "???"), "CURSOR_UNREADABLE");
        refused(Map.of("before", "YWJj"), "CURSOR_UNREADABLE");
        refused(Map.of("filter", Map.of("department", "999")), "UNKNOWN_DEPARTMENT");
    }

    @Test
    void the_answer_says_which_position_it_includes() {
        recordMany(3);

        list(Map.of()).path("structures.position").entity(String.class).isEqualTo("at-3");
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_number_of_structures() {
        recordMany(2);
        int few = cartography.statements().during(this::askWithChildren);
        cartography.record(IntStream.range(10, 40)
                .boxed()
                .flatMap(n -> List.<DomainEvent>of(
                        structure(n, "T" + n, ANGERS),
                        place(100 + n, "Lieu " + n, ANGERS),
                        new StructurePlaceAttached(id(n), id(100 + n)),
                        offer(n, 200 + n, "THEME", "SAFE_DIGITAL_USE", "OPERATORS", "cnaf"))
                        .stream())
                .toArray(DomainEvent[]::new));

        assertThat(cartography.statements().during(this::askWithChildren))
                .isEqualTo(few)
                .isLessThanOrEqualTo(3);
    }

    @Test
    void the_readers_role_sees_nothing_without_a_scope() {
        recordFive();

        for (String table : List.of("structure", "offer", "place", "desk")) {
            assertThat(visible(table, "")).as(table).isZero();
            assertThat(visible(table, "public")).as(table).isPositive();
        }
    }

    /** Counts as the reader's role; with no scope set at all when {@code scopes} is empty. */
    private long visible(String table, String scopes) {
        try (Connection connection = cartography.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role convergence_reader");
            if (!scopes.isEmpty()) {
                statement.execute("set local convergence.scopes = '" + scopes + "'");
            }
            try (ResultSet rows = statement.executeQuery("select count(*) from " + SCHEMA + "." + table)) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void askWithChildren() {
        cartography
                .ask("structures-with-children")
                .execute()
                .path("structures.totalCount")
                .hasValue();
    }

    private void recordFive() {
        cartography.record(
                structure(
                        1,
                        "Aînés",
                        ANGERS,
                        "KINDS",
                        "BIB",
                        "NETWORKS",
                        "FRANCE_SERVICES|AIDANTS_CONNECT",
                        "PUBLICS",
                        "SENIORS",
                        "ROLE_DETAIL",
                        "Aide aux impôts."),
                offer(1, 21, "THEME", "SAFE_DIGITAL_USE"),
                offer(
                        1,
                        22,
                        "THEME",
                        "ADMINISTRATIVE_PROCEDURES",
                        "OPERATORS",
                        "cnaf|msa",
                        "INTERVENTION_LEVEL",
                        "LEVEL_2",
                        "MODES",
                        "DO_WITH|DO_FOR"),
                place(31, "Lieu", ANGERS),
                new StructurePlaceAttached(id(1), id(31)),
                reported(2, LocalDate.parse("2025-02-01"), "Césure", ANGERS),
                offer(2, 23, "THEME", "LEISURE_AND_CREATION", "PUBLICS", "SENIORS"),
                new StructureSuspended(id(2), SuspensionReason.OTHER, null),
                reported(3, LocalDate.parse("2024-01-15"), "L'Éole", SAUMUR, "NETWORKS", "FRANCE_SERVICES"),
                published(3, 24, OfferLevel.INFORMAL, "THEME", "SAFE_DIGITAL_USE"),
                new StructureCapacityDeclared(id(3), CapacityStatus.NO_CAPACITY, LocalDate.parse("2026-01-01"), null),
                new StructureCapacityDeclared(
                        id(1), CapacityStatus.CAPACITY, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-14")),
                structure(4, "Fermée", ANGERS),
                new StructureClosed(id(4), ClosureReason.CEASED),
                structure(5, "Brest", BREST));
    }

    private void recordMany(int count) {
        cartography.record(IntStream.range(0, count)
                .mapToObj(n -> structure(50 - n, "S" + n, ANGERS))
                .toArray(DomainEvent[]::new));
    }

    private void refused(Map<String, Object> variables, String code) {
        GraphQlTester.Request<?> request = cartography.ask("structures");
        variables.forEach(request::variable);
        request.execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", code)));
    }

    private GraphQlTester.Response list(Map<String, Object> variables) {
        GraphQlTester.Request<?> request = cartography.as(Actor.ANONYMOUS).documentName("structures");
        variables.forEach(request::variable);
        return request.execute();
    }

    private static List<String> names(GraphQlTester.Response page) {
        return page.path("structures.edges[*].node.name")
                .entityList(String.class)
                .get();
    }

    private static boolean flag(GraphQlTester.Response page, String name) {
        return page.path("structures.pageInfo." + name).entity(Boolean.class).get();
    }

    private static String cursor(GraphQlTester.Response page, String name) {
        return page.path("structures.pageInfo." + name).entity(String.class).get();
    }
}
