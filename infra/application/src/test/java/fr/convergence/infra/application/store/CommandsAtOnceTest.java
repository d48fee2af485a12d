package fr.convergence.infra.application.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.infra.eventstore.Criterion;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.infra.eventstore.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class CommandsAtOnceTest {

    private static final String REGISTER = """
            mutation ($id: ID) { registerStructure(input: {commandId: $id, details: {name: "Mairie", commune: "49007"}}) {
                position structureId rejections { code } } }""";
    private static final String SUSPEND = """
            mutation ($structure: ID!) { suspendStructure(input: {structureId: $structure, reason: STAFF_ABSENCE}) {
                position rejections { code } } }""";
    private static final String CAPACITY = """
            mutation ($structure: ID!, $until: Date!) {
              declareCapacity(input: {structureId: $structure, capacity: WAITLIST, until: $until}) {
                position rejections { code } } }""";

    private final RunningApplication application;
    private final PostgresEventStore store;

    CommandsAtOnceTest(RunningApplication application, PostgresEventStore store) {
        this.application = application;
        this.store = store;
    }

    @Test
    void of_64_suspensions_at_once_one_is_recorded_and_all_are_answered() throws Exception {
        String structure = registered(UUID.randomUUID()).get("structureId").asString();
        List<JsonNode> answers =
                atOnce(64, _ -> () -> mutation("suspendStructure", SUSPEND, Map.of("structure", structure)));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.get("rejections")).isEmpty());
        assertThat(recorded(structure)).containsExactly("structure-registered", "structure-suspended");
    }

    @Test
    void of_64_different_declarations_at_once_each_is_recorded_once_in_one_order() throws Exception {
        String structure = registered(UUID.randomUUID()).get("structureId").asString();
        List<JsonNode> answers = atOnce(
                64,
                i -> () -> mutation(
                        "declareCapacity",
                        CAPACITY,
                        Map.of("structure", structure, "until", "21%02d-01-01".formatted(i))));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.get("rejections")).isEmpty());
        assertThat(answers.stream().map(answer -> answer.get("position").asString()))
                .doesNotHaveDuplicates();
        assertThat(recorded(structure)).hasSize(65);
    }

    @Test
    void the_same_command_id_a_hundred_times_at_once_is_one_event_and_one_position() throws Exception {
        UUID command = UUID.randomUUID();
        List<JsonNode> answers = atOnce(100, _ -> () -> registered(command));
        assertThat(answers.stream()
                        .map(answer -> answer.get("position").asString())
                        .distinct())
                .hasSize(1);
        assertThat(recorded(answers.getFirst().get("structureId").asString())).containsExactly("structure-registered");
    }

    private JsonNode registered(UUID command) {
        return mutation("registerStructure", REGISTER, Map.of("id", command.toString()));
    }

    private JsonNode mutation(String name, String document, Map<String, ?> variables) {
        return application.data(Persona.COORDINATOR, document, variables).get(name);
    }

    private List<String> recorded(String structure) {
        return store.source(List.of(new Criterion(Set.of("structure=" + structure), Set.of()))).events().stream()
                .map(RecordedEvent::type)
                .toList();
    }

    /** Which of the tries is which. */
    private interface Tries {
        Callable<JsonNode> number(int i);
    }

    private static List<JsonNode> atOnce(int times, Tries tries) throws InterruptedException, ExecutionException {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<JsonNode>> all = clients.invokeAll(
                    IntStream.range(0, times).mapToObj(tries::number).toList());
            return all.stream().map(Future::resultNow).toList();
        }
    }
}
