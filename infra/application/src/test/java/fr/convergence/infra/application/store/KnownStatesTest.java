package fr.convergence.infra.application.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Command;
import fr.convergence.command.Commands;
import fr.convergence.command.cartography.StructureCommand.CloseStructure;
import fr.convergence.command.cartography.StructureCommand.ConfirmStructure;
import fr.convergence.command.cartography.StructureCommand.CorrectStructure;
import fr.convergence.command.cartography.StructureCommand.DeclareCapacity;
import fr.convergence.command.cartography.StructureCommand.MergeStructures;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.command.cartography.StructureCommand.ResumeStructure;
import fr.convergence.command.cartography.StructureCommand.SuspendStructure;
import fr.convergence.command.cartography.StructureCommand.UndoMerge;
import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.SuspensionReason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is remembered spares reading; it never decides. */
@ApplicationTest
class KnownStatesTest {

    private static final Actor COORDINATOR = Persona.COORDINATOR.actor();

    private final PostgresEventStore store;
    private final DomainEventMapping mapping;
    private final Deciders deciders;
    private final AxonConfiguration first;
    private final AxonConfiguration second;
    private final Commands one;
    private final Commands other;

    KnownStatesTest(PostgresEventStore store, DomainEventMapping mapping, Deciders deciders) {
        this.store = store;
        this.mapping = mapping;
        this.deciders = deciders;
        this.first = new StoreConfiguration().axon(store, mapping, deciders);
        this.second = new StoreConfiguration().axon(store, mapping, deciders);
        this.one = commands(first);
        this.other = commands(second);
    }

    private Commands commands(AxonConfiguration axon) {
        return new AxonCommands(axon.getComponent(CommandBus.class), store, mapping, deciders, Clock.systemUTC());
    }

    @AfterEach
    void shutDown() {
        first.shutdown();
        second.shutdown();
    }

    /** Each of two nodes remembers what it did itself; a rehearsal reads everything, every time. */
    @Test
    void two_nodes_that_remember_decide_as_one_that_reads_everything() {
        Random random = new Random(49);
        List<String> structures =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(3).toList();
        for (int i = 0; i < 400; i++) {
            Command command =
                    any(structures.get(random.nextInt(3)), structures.get(random.nextInt(3)), random, i > 300);
            Commands node = random.nextBoolean() ? one : other;
            String foretold =
                    outcome(() -> one.rehearse(List.of(command), COORDINATOR).getFirst());
            assertThat(outcome(() ->
                            node.submit(command, COORDINATOR, UUID.randomUUID()).events()))
                    .as("%s: %s", i, command)
                    .isEqualTo(foretold);
        }
    }

    private static Command any(String structure, String other, Random random, boolean mayClose) {
        LocalDate later = LocalDate.of(2100, 1, 1).plusDays(random.nextInt(3));
        return switch (random.nextInt(mayClose ? 9 : 8)) {
            case 0 -> new RegisterStructure(structure, Map.of("NAME", List.of("Mairie"), "COMMUNE", List.of("49007")));
            case 1 ->
                new CorrectStructure(structure, Map.of("NAME", List.of("Mairie " + random.nextInt(3))), List.of());
            case 2 -> new DeclareCapacity(structure, CapacityStatus.WAITLIST, later);
            case 3 -> new SuspendStructure(structure, SuspensionReason.STAFF_ABSENCE, later);
            case 4 -> new ResumeStructure(structure);
            case 5 -> new ConfirmStructure(structure);
            case 6 -> new MergeStructures(structure, other, List.of(Resemblance.VERIFIED));
            case 7 -> new UndoMerge(structure, other);
            default -> new CloseStructure(structure, ClosureReason.CEASED);
        };
    }

    /** How many events, or why none. */
    private static String outcome(Supplier<Integer> decision) {
        try {
            return decision.get() + " events";
        } catch (Rejected refused) {
            return refused.rejections().toString();
        }
    }
}
