package fr.convergence.query.whodoeswhat;

import fr.convergence.kernel.referral.Door;
import fr.convergence.kernel.referral.Mismatch;
import fr.convergence.query.Doors.Service;
import fr.convergence.query.Doors.Structure;
import fr.convergence.query.whodoeswhat.ResponseTimes.Median;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Ranks doors for a need. When they open and how soon they answer is looked at for those only that it may bring to the top. */
final class Ranking {

    /** Scores are compared to the thousandth. */
    private static final double ROUNDING = 0.001;

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
    List<Candidate> best(List<Structure> suited, int first, Function<List<Structure>, Map<String, Median>> medians) {
        List<Candidate> open = thatMayRank(suited.stream().map(this::measured).toList(), first);
        Waits waits = new Waits(
                sought, medians.apply(open.stream().map(Candidate::structure).toList()));
        return best(
                open.stream()
                        .map(candidate -> candidate.with(waits.answer(candidate.structure())))
                        .toList(),
                first,
                waits);
    }

    /** Looks at the most promising first, until no other can be among the best. */
    private static List<Candidate> best(List<Candidate> open, int first, Waits waits) {
        int unknown = waits.openingWeight();
        NavigableSet<Candidate> best = new TreeSet<>(Candidate.ORDER);
        List<Candidate> promising = open.stream()
                .sorted(Comparator.comparingDouble((Candidate candidate) -> candidate.atMost(unknown))
                        .reversed())
                .toList();
        for (Candidate candidate : promising) {
            if (best.size() == first && candidate.atMost(unknown) < best.last().score() - ROUNDING) {
                break;
            }
            best.add(candidate.with(waits.opening(candidate.structure())));
            if (best.size() > first) {
                best.pollLast();
            }
        }
        return List.copyOf(best);
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
        return measured.stream()
                .filter(candidate -> candidate.atMost(unknown) >= least - ROUNDING)
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
