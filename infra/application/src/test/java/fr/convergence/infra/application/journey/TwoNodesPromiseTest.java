package fr.convergence.infra.application.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two applications on one database are asked for 200 permanences that overlap: of each structure, one at a time is promised. */
class TwoNodesPromiseTest {

    private static final int DAYS = 10;
    private static final int AT_ONCE = 10;
    private static final LocalDate FIRST = LocalDate.now().plusDays(30);

    private static final String REGISTER = """
            mutation ($name: String!) { registerStructure(input: {details: {name: $name, commune: "49007"}}) {
              structureId rejections { code } } }""";
    private static final String PLACE = """
            mutation { registerPlace(input: {details: {name: "Halle", commune: "49007"}}) { placeId rejections { code } } }""";
    private static final String ROOMS = """
            mutation ($place: ID!) { declarePlaceRooms(input: {placeId: $place, rooms: 50}) { position rejections { code } } }""";
    private static final String PROPOSE = """
            mutation ($id: ID!, $proposer: ID!, $other: ID!, $place: ID!, $day: Date!, $from: LocalTime!, $to: LocalTime!) {
              proposePermanence(input: {commandId: $id, structureId: $proposer, title: "Une permanence", format: DROP_IN,
                placeId: $place, access: OPEN, capacity: 5, firstDay: $day, startsAt: $from, endsAt: $to,
                holders: [{structureId: $proposer, tasks: [PROCEDURES]}, {structureId: $other, tasks: [TRAINING]}]}) {
                  permanenceId rejections { code } } }""";

    @TempDir
    Path directory;

    /** Who is promised from when to when. */
    private record Promise(String structure, LocalDate day, LocalTime from, LocalTime to) {

        boolean overlaps(Promise other) {
            return structure.equals(other.structure)
                    && day.equals(other.day)
                    && from.isBefore(other.to)
                    && other.from.isBefore(to);
        }
    }

    @Test
    void of_200_that_overlap_exactly_those_that_do_not_are_recorded() throws Exception {
        for (String node : List.of("one", "other")) {
            Files.createDirectory(directory.resolve(node));
        }
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                ApplicationProcess one = node(database, "one");
                ApplicationProcess other = node(database, "other")) {
            String first = registered(one, "Relais");
            String second = registered(other, "Comptoir");
            String place =
                    one.graphQl(PLACE, Map.of()).at("/registerPlace/placeId").asString();
            assertThat(one.graphQl(ROOMS, Map.of("place", place)).at("/declarePlaceRooms/rejections"))
                    .isEmpty();
            List<String> answers = new ArrayList<>();
            try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
                List<Future<String>> asked = IntStream.range(0, 2 * DAYS * AT_ONCE)
                        .mapToObj(i -> clients.submit(() -> propose(
                                i % 4 < 2 ? one : other,
                                i,
                                i % 2 == 0 ? List.of(first, second) : List.of(second, first),
                                place)))
                        .toList();
                for (Future<String> answer : asked) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).hasSize(200).containsOnly("", "STRUCTURE_TAKEN");
            List<Promise> promised = promised(database);
            assertThat(promised).hasSize(2 * DAYS).hasSize((int)
                    answers.stream().filter(String::isEmpty).count());
            assertThat(promised)
                    .allSatisfy(promise -> assertThat(promised.stream().filter(promise::overlaps))
                            .containsExactly(promise));
        }
    }

    /** On one database, nodes share the keys of the vault and what was erased. */
    private ApplicationProcess node(EmbeddedPostgres database, String name) {
        return new ApplicationProcess(
                directory.resolve(name).resolve("data"),
                "--convergence.vault.keys=" + directory.resolve("keys"),
                "--convergence.vault.tombstones=" + directory.resolve("tombstones"),
                "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "--convergence.accept-data-loss=true",
                "--convergence.dev-issuer=true");
    }

    private static String registered(ApplicationProcess node, String name) {
        return node.graphQl(REGISTER, Map.of("name", name))
                .at("/registerStructure/structureId")
                .asString();
    }

    /** Those of one day all overlap around eleven. */
    private static String propose(ApplicationProcess node, int number, List<String> holders, String place) {
        int nth = number / 2;
        LocalTime from = LocalTime.of(9, 0).plusMinutes(15L * (nth % AT_ONCE) / 2);
        JsonNode answer = node.graphQl(
                        PROPOSE,
                        Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "proposer",
                                holders.getFirst(),
                                "other",
                                holders.getLast(),
                                "place",
                                place,
                                "day",
                                FIRST.plusDays(nth / AT_ONCE).toString(),
                                "from",
                                from.toString(),
                                "to",
                                from.plusHours(3).toString()))
                .get("proposePermanence");
        return answer.at("/rejections/0/code").asString("");
    }

    /** By the events themselves, read by plain JDBC. */
    private static List<Promise> promised(EmbeddedPostgres database) throws SQLException, IOException {
        List<Promise> promised = new ArrayList<>();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                ResultSet row = connection.createStatement().executeQuery("""
                        select a.payload::jsonb ->> 'holderId', p.payload::jsonb ->> 'firstDay',
                               p.payload::jsonb ->> 'startsAt', p.payload::jsonb ->> 'endsAt'
                        from store.event a join store.event p on p.type = 'permanence-proposed'
                             and p.payload::jsonb ->> 'permanenceId' = a.payload::jsonb ->> 'permanenceId'
                        where a.type = 'permanence-holder-agreed'""")) {
            while (row.next()) {
                promised.add(new Promise(
                        row.getString(1),
                        LocalDate.parse(row.getString(2)),
                        LocalTime.parse(row.getString(3)),
                        LocalTime.parse(row.getString(4))));
            }
        }
        return promised;
    }
}
