package fr.convergence.infra.eventstore;

import java.util.List;
import java.util.Set;
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

/** What is written for PostgreSQL before it is asked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SqlBenchmark {

    private final Set<String> tags =
            Set.of("structure=0d6a7e2f-5f6e-5c0b-9a53-0d5b5f0f6a11", "place=5b6a7e2f-5f6e-5c0b-9a53-0d5b5f0f6a12");
    private final List<Criterion> criteria = List.of(
            new Criterion(tags, Set.of("structure-place-attached", "structure-place-detached")),
            new Criterion(
                    Set.of("structure=0d6a7e2f-5f6e-5c0b-9a53-0d5b5f0f6a11"),
                    Set.of("structure-registered", "structure-reported", "structure-corrected", "structure-closed")));

    /** The tags of one event. */
    @Benchmark
    public String arrayLiteral() {
        return ArrayLiteral.of(tags);
    }

    /** Two criteria to source by. */
    @Benchmark
    public Object criterionRows() {
        CriterionRows rows = new CriterionRows();
        criteria.forEach(rows::add);
        return rows;
    }
}
