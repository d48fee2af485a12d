package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.imports.ImportFormat.Terms;
import fr.convergence.kernel.access.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The real lists of the test resources. */
final class Lists {

    /** Whoever may import the whole of France. */
    static final Terms EVERYWHERE = new Terms(Actor.SYSTEM, Reader.TODAY, null, Reader.REFERENCE);

    private Lists() {}

    static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Lists.class.getResourceAsStream("/lists/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** How often each code is told of rows that are kept. */
    static Map<String, Long> warnings(List<Reading> readings) {
        return codes(readings.stream()
                .flatMap(reading -> reading.warnings().stream())
                .toList());
    }

    /** How often each code is told of rows that are refused. */
    static Map<String, Long> refusals(List<Reading> readings) {
        return codes(readings.stream()
                .flatMap(reading -> reading.refusals().stream())
                .toList());
    }

    private static Map<String, Long> codes(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.column() + " " + finding.code(), TreeMap::new, Collectors.counting()));
    }
}
