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

    /** How many of the most promising are looked at before it is asked again whether others may rank. */
    private static final int FIRST_LOOK = 100;

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

    /** The best first: looks at the most promising, some at a time, until no other can be among the best. */
    List<Candidate> best(List<Structure> suited, int first, Function<List<Structure>, Map<String, Median>> medians) {
        List<Candidate> promising = suited.stream()
                .map(this::measured)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> candidate.atMost(Waits.weight(sought)))
                        .reversed())
                .toList();
        Best best = new Best(first);
        int some = FIRST_LOOK;
        for (int from = 0; from < promising.size() && best.mayHold(promising.get(from), Waits.weight(sought)); ) {
            List<Candidate> next = promising.subList(from, Math.min(from + some, promising.size()));
            Waits waits = new Waits(
                    sought,
                    medians.apply(next.stream().map(Candidate::structure).toList()));
            next.forEach(candidate -> best.look(candidate, waits));
            from += some;
            some *= 2;
        }
        return List.copyOf(best.inOrder);
    }

    /** The best of those that were looked at. */
    private record Best(int first, NavigableSet<Candidate> inOrder) {

        Best(int first) {
            this(first, new TreeSet<>(Candidate.ORDER));
        }

        /** @param open the weight of what is not known of it yet */
        boolean mayHold(Candidate candidate, int open) {
            return inOrder.size() < first
                    || candidate.atMost(open) >= inOrder.last().score() - ROUNDING;
        }

        void look(Candidate candidate, Waits waits) {
            Candidate answered = candidate.with(waits.answer(candidate.structure()));
            if (mayHold(answered, waits.openingWeight())) {
                inOrder.add(answered.with(waits.opening(candidate.structure())));
            }
            if (inOrder.size() > first) {
                inOrder.pollLast();
            }
        }
    }

    private Candidate measured(Structure structure) {
        Service service = bestOf(structure);
        return Candidate.of(structure, service, measures.of(structure, service).toList());
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
