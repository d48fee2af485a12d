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
 * @param points the sum of their scores by weight
 * @param weight of all of them
 */
record Candidate(Structure structure, Service service, List<Part> parts, double points, int weight) {

    /** The best first, then the nearest; total. */
    static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.structure().kilometres())
            .thenComparing(candidate -> candidate.structure().id());

    static Candidate of(Structure structure, Service service, List<Part> parts) {
        double points = 0;
        int weight = 0;
        for (Part part : parts) {
            points += part.score() * part.weight();
            weight += part.weight();
        }
        return new Candidate(structure, service, parts, points, weight);
    }

    /** In the order of the parts; the same when there is none more. */
    Candidate with(@Nullable Part more) {
        return more == null
                ? this
                : of(
                        structure,
                        service,
                        Stream.concat(parts.stream(), Stream.of(more))
                                .sorted(Comparator.comparing(Part::part))
                                .toList());
    }

    /** From 0 to 1, to the thousandth. */
    double score() {
        return Math.round(1000 * points / weight) / 1000.0;
    }

    /** The least that any parts of this weight in all can leave it. */
    double atLeast(int open) {
        return points / (weight + open);
    }

    /** The most that any parts of this weight in all can make of it. */
    double atMost(int open) {
        return (points + open) / (weight + open);
    }
}
