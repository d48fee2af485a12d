package fr.convergence.infra.application.store;

import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.infra.application.security.Persona;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What every command costs beside its decision. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CommandBenchmark {

    private final RegisterStructure command = new RegisterStructure(
            "0d6a7e2f-5f6e-5c0b-9a53-0d5b5f0f6a11",
            Map.of(
                    "NAME", List.of("France Services d'Allonnes"),
                    "COMMUNE", List.of("49002"),
                    "PHONE", List.of("+33252600965"),
                    "ROLE_SUMMARY", List.of("Accompagne les démarches en ligne, sur rendez-vous.")));
    private final UUID id = UUID.fromString("3b241101-e2bb-4255-8caf-4136c566a962");
    private final DomainEventMapping mapping = new DomainEventMapping();
    private final String metadata = mapping.writeMetadata(EventMetadata.of(Persona.COORDINATOR.actor(), id));

    /** Tells it from another under the same id. */
    @Benchmark
    public String fingerprint() {
        return Fingerprint.of(command);
    }

    /** What stands beside its events. */
    @Benchmark
    public String writeMetadata() {
        return mapping.writeMetadata(EventMetadata.of(Persona.COORDINATOR.actor(), id));
    }

    /** What stood beside an event that is replayed. */
    @Benchmark
    public Object readMetadata() {
        return EventMetadata.actor(mapping.readMetadata(metadata));
    }
}
