package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.referral.Door;
import fr.convergence.kernel.referral.Mismatch;
import fr.convergence.query.Doors.Service;
import fr.convergence.query.Doors.Structure;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Ranks doors for a need. When they open and how soon they answer is looked at for those only that it may bring to the top. */
final class Ranking {

    private final Sought sought;
    private final Measures measures;

    Ranking(Sought sought) {
        this.sought = sought;
        this.measures = new Measures(sought);
    }

    /** What speaks against it; nothing when it suits. */
    Set<Mismatch> mismatches(Structure structure) {
        return structure.door().mismatches(sought.need(), sought.commune());
    }

    /** The best first. */
    List<Candidate> best(List<Structure> suited, int first, Function<List<Structure>, Waits> waits) {
        List<Candidate> measured = suited.stream().map(this::measured).toList();
        List<Candidate> open = thatMayRank(measured, first);
        Waits theirs = waits.apply(open.stream().map(Candidate::structure).toList());
        return open.stream()
                .map(candidate -> candidate.with(theirs.of(candidate.structure())))
                .sorted(Candidate.ORDER)
                .limit(first)
                .toList();
    }

    /** Without those that at their best stay behind enough others at their worst. */
    private List<Candidate> thatMayRank(List<Candidate> measured, int first) {
        int unknown = Waits.weight(sought);
        double least = measured.stream()
                .map(candidate -> candidate.atLeast(unknown))
                .sorted(Comparator.reverseOrder())
                .skip(Math.max(0, first - 1L))
                .findFirst()
                .orElse(0.0);
        double rounded = least - 0.001; // scores are compared to the thousandth
        return measured.stream()
                .filter(candidate -> candidate.atMost(unknown) >= rounded)
                .toList();
    }

    private Candidate measured(Structure structure) {
        Service service = bestOf(structure);
        return new Candidate(structure, service, measures.of(structure, service).toList());
    }

    /** Of the services that suit by themselves: there is one, or the door would not suit. */
    private Service bestOf(Structure structure) {
        if (structure.services().size() == 1) {
            return structure.services().getFirst();
        }
        return structure.services().stream()
                .filter(service -> alone(structure.door(), service)
                        .mismatches(sought.need(), sought.commune())
                        .isEmpty())
                .max(Comparator.comparingDouble((Service service) -> answers(structure, service))
                        .thenComparing(Service::id, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private double answers(Structure structure, Service service) {
        Part offer = measures.offer(service);
        Part mode = measures.mode(structure.door(), service);
        return offer.score() * offer.weight() + mode.score() * mode.weight();
    }

    private static Door alone(Door door, Service service) {
        return new Door(
                List.of(service.terms()), door.networks(), door.held(), door.told(), door.suspended(), door.capacity());
    }
}
