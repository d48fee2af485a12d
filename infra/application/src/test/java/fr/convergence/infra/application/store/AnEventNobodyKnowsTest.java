package fr.convergence.infra.application.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.infra.eventstore.Append;
import fr.convergence.infra.eventstore.CommandMark;
import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.FollowerStatus;
import fr.convergence.infra.eventstore.NewEvent;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.infra.eventstore.audit.AuditTree;
import fr.convergence.kernel.access.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A newer Convergence recorded an event in a form that this one does not know: it stops there loudly, and skips nothing. */
@ApplicationTest
@TestPropertySource(properties = "convergence.test.store=newer")
@DirtiesContext
class AnEventNobodyKnowsTest {

    private static final String REGISTER = """
            mutation ($name: String!) {
              registerStructure(input: {details: {name: $name, commune: "49007"}}) { position structureId } }""";
    private static final String CLOSE = """
            mutation ($id: ID!) {
              closeStructure(input: {structureId: $id, reason: CEASED}) { position rejections { code } } }""";
    private static final String NAME = """
            query ($id: ID!, $at: String) { structure(id: $id, consistentWith: $at) { name status { code } } }""";

    private final RunningApplication application;
    private final PostgresEventStore store;
    private final FollowerRunner runner;
    private final DomainEventMapping mapping;

    AnEventNobodyKnowsTest(
            RunningApplication application,
            PostgresEventStore store,
            FollowerRunner runner,
            DomainEventMapping mapping) {
        this.application = application;
        this.store = store;
        this.runner = runner;
        this.mapping = mapping;
    }

    @Test
    void its_structure_is_not_decided_on_the_others_are_and_reading_goes_on() {
        JsonNode changed = register("Mairie");
        JsonNode other = register("Bibliothèque");
        assertThat(read(other, other.required("position").asString())).contains("Bibliothèque");
        long newer = recordNewer(changed.required("structureId").asString());

        JsonNode refused = application.graphQl(Persona.COORDINATOR, CLOSE, id(changed));
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("INTERNAL_ERROR");
        assertThat(store.source(List.of()).head()).isEqualTo(newer);

        JsonNode closed = application.data(Persona.COORDINATOR, CLOSE, id(other));
        assertThat(closed.at("/closeStructure/rejections")).isEmpty();
        assertThat(store.source(List.of()).head()).isEqualTo(newer + 1);

        await().untilAsserted(() -> assertThat(reading()).isNotEmpty().allSatisfy(status -> {
            assertThat(status.error())
                    .isEqualTo(
                            "the event at " + newer + " cannot be read: no event is stored as structure-corrected.v2");
            assertThat(status.position()).isEqualTo(newer - 1);
            assertThat(status.parked()).isZero();
        }));
        await().untilAsserted(
                        () -> assertThat(status(AuditTree.NAME).position()).isEqualTo(newer + 1));
        assertThat(status(AuditTree.NAME).error()).isNull();
        assertThat(read(changed, null)).contains("Mairie");
        assertThat(read(other, null)).contains("ACTIVE");
    }

    /** Those that must know what events say. */
    private List<FollowerStatus> reading() {
        return runner.statuses().stream()
                .filter(status -> !status.name().equals(AuditTree.NAME))
                .toList();
    }

    private FollowerStatus status(String name) {
        return runner.statuses().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode register(String name) {
        return application
                .data(Persona.COORDINATOR, REGISTER, Map.of("name", name))
                .required("registerStructure");
    }

    private static Map<String, String> id(JsonNode registered) {
        return Map.of("id", registered.required("structureId").asString());
    }

    private String read(JsonNode registered, @Nullable String at) {
        Map<String, Object> variables = new HashMap<>(id(registered));
        variables.put("at", at);
        return application.data(Persona.COORDINATOR, NAME, variables).toString();
    }

    /** As a correction would be recorded by a version that knows more of it. */
    private long recordNewer(String structure) {
        UUID command = UUID.randomUUID();
        String metadata = mapping.writeMetadata(EventMetadata.of(Actor.SYSTEM, command));
        NewEvent event = new NewEvent(
                UUID.randomUUID(),
                "structure-corrected",
                2,
                "{\"structureId\":\"" + structure + "\",\"corrections\":{}}",
                metadata,
                List.of("structure=" + structure),
                null);
        return store.append(new Append(new CommandMark(command, "newer", "made up"), List.of(), 0, List.of(event)))
                .join()
                .position();
    }
}
