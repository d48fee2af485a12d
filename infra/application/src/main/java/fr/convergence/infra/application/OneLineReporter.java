package fr.convergence.infra.application;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells why Convergence does not start in one line, whatever had it fail. */
class OneLineReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("Convergence cannot start: " + line(analysis.getDescription(), analysis.getAction()));
    }

    static String line(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(part -> part.strip().replaceAll("\\s*\\R\\s*", " "))
                .collect(Collectors.joining(" "));
    }
}
