package fr.convergence.infra.benchmarks;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What JMH measures: the parts of a command and of a replay that are Java alone. */
final class Micro {

    private Micro() {}

    static void measure(Options options, PrintStream out) throws Exception {
        ChainedOptionsBuilder jmh = new OptionsBuilder()
                .include("fr\\.convergence\\..*Benchmark")
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow") // JMH's own
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        if (options.quick()) {
            jmh.forks(1).warmupIterations(1).measurementIterations(1).measurementTime(TimeValue.milliseconds(200));
        }
        Collection<RunResult> results = new Runner(jmh.build()).run();
        out.println("\n## Parts, by JMH\n\n| | µs | ± (99.9 %) |\n|---|---|---|");
        results.stream().map(Micro::line).sorted(Comparator.naturalOrder()).forEach(out::println);
    }

    private static String line(RunResult result) {
        String[] names = result.getParams().getBenchmark().split("\\.");
        return String.format(
                Locale.ROOT,
                "| %s: %s | %.2f | %.2f |",
                names[names.length - 2].replace("Benchmark", ""),
                names[names.length - 1].replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT),
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getScoreError());
    }
}
