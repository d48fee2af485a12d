package fr.convergence.infra.application.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.infra.eventstore.Build;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.FollowerStatus;
import fr.convergence.infra.eventstore.PostgresEventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A read model built anew from the events answers the same, to the byte, and answers all the while. */
@ApplicationTest
class RebuildTest {

    private static final Path SAMPLE = Path.of("src/main/resources/sample/lieux-maine-et-loire.csv");
    private static final String MIND_MAP = """
            query ($at: DateTime!, $by: MindMapGrouping!) {
              mindMap(department: "49", groupBy: $by, asOf: $at) {
                asOf position structureCount offerCount freshness { fresh ageing stale }
                groups { code label structureCount offerCount freshness { fresh ageing stale }
                  structures { id name role commune status { code } capacity { code } kinds { code } networks { code }
                    freshness { level { code } knownOn confirmedOn score }
                    levels { level { code } offers { id theme { code } name interventionLevel { code }
                      modes { code } operators { code name } } } } }
                nodes { id parentId kind label count structureId } } }""";
    private static final String ALL = """
            { structures(first: 100) { totalCount edges { cursor node { id name status { code } roleSummary phone emails
                openingHours places { id name address latitude longitude } offers { id theme { code } operators { code } }
                sources { id reportedOn } correctedFields { code } } } } }""";

    private final RunningApplication application;
    private final FollowerRunner runner;
    private final StoreConfiguration.KeptReadModels readModels;
    private final PostgresEventStore store;
    private final Clock clock;

    RebuildTest(
            RunningApplication application,
            FollowerRunner runner,
            StoreConfiguration.KeptReadModels readModels,
            PostgresEventStore store,
            Clock clock) {
        this.application = application;
        this.runner = runner;
        this.readModels = readModels;
        this.store = store;
        this.clock = clock;
    }

    @Test
    void a_read_model_built_anew_from_the_events_answers_the_same_to_the_byte_and_all_the_while()
            throws IOException, SQLException {
        assertThat(application
                        .post(
                                "/imports/lieux-mediation-numerique?wait=true",
                                application.token(Persona.COORDINATOR),
                                "text/csv",
                                Files.readAllBytes(SAMPLE))
                        .status())
                .isEqualTo(200);
        awaitFollowers();
        String now = clock.instant().toString();
        List<String> before = answers(now);
        assertThat(before.getFirst()).contains("Baugé-en-Anjou");

        Set<Build> answering = answering();
        for (ReadModel readModel : readModels.all()) {
            runner.rebuild(readModel.name());
        }
        while (!Collections.disjoint(answering(), answering)) {
            assertThat(answers(now)).isEqualTo(before);
        }

        assertThat(answers(now)).isEqualTo(before);
    }

    private Set<Build> answering() {
        return runner.statuses().stream()
                .map(FollowerStatus::build)
                .filter(build -> build != null && build.state() == Build.State.ACTIVE)
                .collect(Collectors.toSet());
    }

    private List<String> answers(String at) {
        String token = application.token(Persona.COORDINATOR);
        return List.of(
                application
                        .graphQlWith(token, MIND_MAP, Map.of("at", at, "by", "EPCI"))
                        .text(),
                application
                        .graphQlWith(token, MIND_MAP, Map.of("at", at, "by", "NETWORK"))
                        .text(),
                application.graphQlWith(token, ALL, Map.of()).text());
    }

    private void awaitFollowers() {
        long head = store.source(List.of()).head();
        await().untilAsserted(() -> assertThat(application
                        .data(Persona.COORDINATOR, "{ mindMap(department: \"49\") { position } }", Map.of())
                        .toString())
                .contains(position(head)));
    }

    private String position(long head) {
        return store.identity().cursor(head).encode();
    }
}
