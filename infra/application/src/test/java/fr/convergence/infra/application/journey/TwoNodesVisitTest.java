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

/**
 * Two applications on one database are asked, of each of ten days, to send a structure's one professional to five visits and to five
 * permanences: one of the ten is promised, whichever of the two sides of a visit has the last word.
 */
class TwoNodesVisitTest {

    private static final int DAYS = 10;
    private static final int OF_EACH = 5;
    private static final LocalDate FIRST = LocalDate.now().plusDays(30);

    private static final String REGISTER = """
            mutation ($name: String!) { registerStructure(input: {details: {name: $name, commune: "49007"}}) {
              structureId rejections { code } } }""";
    private static final String PLACE = """
            mutation { registerPlace(input: {details: {name: "Halle", commune: "49007"}}) { placeId rejections { code } } }""";
    private static final String ROOMS = """
            mutation ($place: ID!) { declarePlaceRooms(input: {placeId: $place, rooms: 50}) { position rejections { code } } }""";
    private static final String OFFER = """
            mutation ($structure: ID!, $day: Date!) {
              offerImmersion(input: {structureId: $structure, day: $day, startsAt: "09:00", endsAt: "17:00", places: 5,
                profiles: [SOCIAL_WORKER], themes: [], programme: "Une journée"}) { immersionId rejections { code } } }""";
    private static final String REQUEST = """
            mutation ($immersion: ID!, $structure: ID!) {
              requestVisit(input: {immersionId: $immersion, structureId: $structure, profile: SOCIAL_WORKER}) {
                visitId rejections { code } } }""";
    private static final String AGREE = """
            mutation ($immersion: ID!, $structure: ID!, $visit: ID!) {
              agreed: %s(input: {immersionId: $immersion, structureId: $structure, visitId: $visit}) {
                rejections { code } } }""";
    private static final String PROPOSE = """
            mutation ($id: ID!, $proposer: ID!, $other: ID!, $place: ID!, $day: Date!) {
              agreed: proposePermanence(input: {commandId: $id, structureId: $proposer, title: "Une permanence", format: DROP_IN,
                placeId: $place, access: OPEN, capacity: 5, firstDay: $day, startsAt: "16:00", endsAt: "18:00",
                holders: [{structureId: $proposer, tasks: [PROCEDURES]}, {structureId: $other, tasks: [TRAINING]}]}) {
                  rejections { code } } }""";

    @TempDir
    Path directory;

    /** One thing that promises the structure's time: a document and what it is about. */
    private record Asked(String document, Map<String, Object> variables) {

        String answeredBy(ApplicationProcess node) {
            return node.graphQl(document, variables)
                    .at("/agreed/rejections/0/code")
                    .asString("");
        }
    }

    @Test
    void of_ten_that_would_send_one_professional_the_same_day_one_is_recorded() throws Exception {
        for (String node : List.of("one", "other")) {
            Files.createDirectory(directory.resolve(node));
        }
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                ApplicationProcess one = node(database, "one");
                ApplicationProcess other = node(database, "other")) {
            String structure = registered(one, "Relais");
            List<Asked> asked = asked(one, structure);
            List<String> answers = new ArrayList<>();
            try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
                List<Future<String>> sent = IntStream.range(0, asked.size())
                        .mapToObj(i -> clients.submit(() -> asked.get(i).answeredBy(i % 2 == 0 ? one : other)))
                        .toList();
                for (Future<String> answer : sent) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).hasSize(2 * DAYS * OF_EACH).containsOnly("", "STRUCTURE_TAKEN");
            assertThat(answers.stream().filter(String::isEmpty)).hasSize(DAYS);
            assertThat(promised(database, structure))
                    .containsExactlyElementsOf(IntStream.range(0, DAYS)
                            .mapToObj(FIRST::plusDays)
                            .map(LocalDate::toString)
                            .toList());
        }
    }

    /** Of each day in turn a visit and a permanence; on odd days the employer has agreed to all visits, on even ones the host. */
    private static List<Asked> asked(ApplicationProcess node, String structure) {
        String host = registered(node, "Hôte");
        String beside = registered(node, "Comptoir");
        String place =
                node.graphQl(PLACE, Map.of()).at("/registerPlace/placeId").asString();
        assertThat(node.graphQl(ROOMS, Map.of("place", place)).at("/declarePlaceRooms/rejections"))
                .isEmpty();
        List<Asked> asked = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            String date = FIRST.plusDays(day).toString();
            String immersion = node.graphQl(OFFER, Map.of("structure", host, "day", date))
                    .at("/offerImmersion/immersionId")
                    .asString();
            for (int i = 0; i < OF_EACH; i++) {
                String visit = node.graphQl(REQUEST, Map.of("immersion", immersion, "structure", structure))
                        .at("/requestVisit/visitId")
                        .asString();
                Asked byHost = agreement("agreeToVisit", immersion, host, visit);
                Asked byEmployer = agreement("agreeToVisitAsEmployer", immersion, structure, visit);
                assertThat((day % 2 == 0 ? byHost : byEmployer).answeredBy(node))
                        .isEmpty();
                asked.add(day % 2 == 0 ? byEmployer : byHost);
                asked.add(new Asked(
                        PROPOSE,
                        Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "proposer",
                                structure,
                                "other",
                                beside,
                                "place",
                                place,
                                "day",
                                date)));
            }
        }
        return asked;
    }

    private static Asked agreement(String mutation, String immersion, String structure, String visit) {
        return new Asked(
                AGREE.formatted(mutation), Map.of("immersion", immersion, "structure", structure, "visit", visit));
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

    /** The days on which the structure is promised, each as often as it is; by the events themselves, read by plain JDBC. */
    private static List<String> promised(EmbeddedPostgres database, String structure) throws SQLException, IOException {
        List<String> promised = new ArrayList<>();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                ResultSet row = connection.createStatement().executeQuery("""
                        with said as (select type, payload::jsonb as it from store.event)
                        select p.it ->> 'firstDay' as day
                        from said a join said p on p.type = 'permanence-proposed'
                             and p.it ->> 'permanenceId' = a.it ->> 'permanenceId'
                        where a.type = 'permanence-holder-agreed' and a.it ->> 'holderId' = '%1$s'
                        union all
                        select r.it ->> 'day' as day
                        from said r
                        join said h on h.type = 'visit-agreed-by-host' and h.it ->> 'visitId' = r.it ->> 'visitId'
                        join said e on e.type = 'visit-agreed-by-employer' and e.it ->> 'visitId' = r.it ->> 'visitId'
                        where r.type = 'visit-requested' and r.it ->> 'visitingId' = '%1$s'
                        order by day""".formatted(structure))) {
            while (row.next()) {
                promised.add(row.getString(1));
            }
        }
        return promised;
    }
}
