package fr.convergence.infra.application.store;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.FollowerStatus;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.infra.eventstore.RecordedEvent;
import fr.convergence.kernel.StoredEvent;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was recorded by the Convergence of an earlier day is read, folded and answered by today's as it was then. */
@ApplicationTest
@TestPropertySource(properties = "convergence.test.store=yesterday")
@DirtiesContext
class YesterdaysStoreTest {

    private static final int EVENTS = 1_167;
    private final RunningApplication application;
    private final PostgresEventStore store;
    private final DomainEventMapping mapping;
    private final FollowerRunner runner;
    private final DataSource database;
    private final JsonMapper json;

    YesterdaysStoreTest(
            RunningApplication application,
            PostgresEventStore store,
            DomainEventMapping mapping,
            FollowerRunner runner,
            DataSource database,
            JsonMapper json) {
        this.application = application;
        this.store = store;
        this.mapping = mapping;
        this.runner = runner;
        this.database = database;
        this.json = json;
    }

    @BeforeEach
    void load() throws IOException, SQLException {
        if (store.source(List.of()).head() == 0) {
            YesterdaysStore.load(database);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(runner.statuses())
                        .isNotEmpty()
                        .allSatisfy(status -> assertThat(status.position()).isEqualTo(EVENTS)));
    }

    @Test
    void every_event_is_read_and_concerns_the_entities_it_is_found_by() {
        List<RecordedEvent> recorded = store.read(0, 2 * EVENTS);
        assertThat(recorded).hasSize(EVENTS).allSatisfy(event -> {
            StoredEvent read = mapping.stored(event);
            assertThat(read.event().tags().all().stream().map(Object::toString).collect(toSet()))
                    .isEqualTo(Set.copyOf(event.tags()));
        });
        assertThat(recorded.stream().map(RecordedEvent::type).distinct()).hasSize(21);
    }

    @Test
    void every_read_model_has_taken_in_every_event() {
        assertThat(runner.statuses())
                .extracting(FollowerStatus::lag, FollowerStatus::parked)
                .containsOnly(tuple(0L, 0L));
    }

    @Test
    void the_structures_are_those_of_then() throws IOException {
        assertAnsweredAsThen("structures", Map.of());
    }

    @Test
    void the_carte_mentale_is_that_of_then() throws IOException {
        assertAnsweredAsThen("mind-map", Map.of("at", YesterdaysStore.AT));
    }

    @Test
    void what_was_submitted_then_has_no_effect_when_submitted_again() throws IOException {
        JsonNode again = application.data(Persona.COORDINATOR, YesterdaysStore.document("mutations"), Map.of());
        assertThat(again)
                .hasSize(32)
                .allSatisfy(step -> assertThat(step.required("rejections")).isEmpty());
        assertThat(store.source(List.of()).head()).isEqualTo(EVENTS);
    }

    private void assertAnsweredAsThen(String document, Map<String, ?> variables) throws IOException {
        JsonNode then = json.readTree(YesterdaysStore.answer(document)).required("data");
        assertThat(then.findValuesAsString("id")).contains("9ca2a1de-f14d-5e08-8235-37aa14cbb72f");
        assertThat(application.data(Persona.COORDINATOR, YesterdaysStore.document(document), variables))
                .isEqualTo(then);
    }
}
