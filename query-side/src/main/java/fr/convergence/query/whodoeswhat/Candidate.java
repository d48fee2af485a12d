package fr.convergence.query.whodoeswhat;

import fr.convergence.query.Doors.Service;
import fr.convergence.query.Doors.Structure;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A door that suits the need.
 *
 * @param service that of its services that suits best
 * @param parts those that were measured so far
 */
record Candidate(Structure structure, Service service, List<Part> parts) {

    /** The best first, then the nearest; total. */
    static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.structure().kilometres())
            .thenComparing(candidate -> candidate.structure().id());

    /** In the order of the parts; the same when there is none more. */
    Candidate with(@Nullable Part more) {
        return more == null
                ? this
                : new Candidate(
                        structure,
                        service,
                        Stream.concat(parts.stream(), Stream.of(more))
                                .sorted(Comparator.comparing(Part::part))
                                .toList());
    }

    /** From 0 to 1, to the thousandth. */
    double score() {
        return Math.round(1000 * points() / weight()) / 1000.0;
    }

    /** The least that any parts of this weight in all can leave it. */
    double atLeast(int open) {
        return points() / (weight() + open);
    }

    /** The most that any parts of this weight in all can make of it. */
    double atMost(int open) {
        return (points() + open) / (weight() + open);
    }

    private double points() {
        return parts.stream().mapToDouble(part -> part.score() * part.weight()).sum();
    }

    private int weight() {
        return parts.stream().mapToInt(Part::weight).sum();
    }
}
