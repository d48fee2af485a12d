package fr.convergence.infra.benchmarks;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.EventCatalog;
import fr.convergence.kernel.EventJson;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** The stored form of an event of usual size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EventFormBenchmark {

    private final DomainEvent event = new StructureReported(
            "0d6a7e2f-5f6e-5c0b-9a53-0d5b5f0f6a11",
            SourceFormat.LIEUX_MEDIATION_NUMERIQUE,
            "maine-et-loire--LMN266",
            LocalDate.of(2025, 12, 1),
            new TreeMap<>(Map.of(
                    "NAME", List.of("France Services d'Allonnes"),
                    "COMMUNE", List.of("49002"),
                    "KINDS", List.of("RFS"),
                    "NETWORKS", List.of("FRANCE_SERVICES"),
                    "PHONE", List.of("+33252600965"),
                    "EMAILS", List.of("mfs@allonnes-49.fr"))));
    private final EventCatalog.Type type = EventCatalog.today().typeOf(event.getClass());
    private final String stored = EventJson.write(event);

    /** As it is recorded. */
    @Benchmark
    public String write() {
        return EventJson.write(event);
    }

    /** As it is sourced and replayed. */
    @Benchmark
    public DomainEvent read() {
        return EventJson.read(type.name(), type.version(), stored);
    }

    /** Which entities it concerns. */
    @Benchmark
    public Object tags() {
        return event.tags();
    }
}
