package fr.convergence.command.crossimmersion;

import fr.convergence.command.Boundary;
import fr.convergence.command.Promise;
import fr.convergence.command.Promising;
import fr.convergence.command.Scarce;
import fr.convergence.command.Structures;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.agenda.Recurrence;
import fr.convergence.kernel.agenda.Session;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionCancelled;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByEmployer;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitAgreedByHost;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitWithdrawn;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitorAbsent;
import fr.convergence.kernel.territory.LegalTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What immersions promise: somebody of the host from the offer on, whoever comes, and the visitor of a structure once both sides have
 * agreed. Who comes to see takes no room of its own.
 *
 * @param immersions by id, as far as they were read
 */
record ImmersionPromises(Map<String, CrossImmersion> immersions) implements Promising {

    static final ImmersionPromises NONE = new ImmersionPromises(Map.of());

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof CrossImmersionEvent;
    }

    @Override
    public ImmersionPromises evolve(DomainEvent event) {
        if (!(event instanceof CrossImmersionEvent it)) {
            return this;
        }
        Map<String, CrossImmersion> after = new TreeMap<>(immersions);
        after.put(it.immersionId(), immersion(it.immersionId()).evolve(it));
        return new ImmersionPromises(after);
    }

    CrossImmersion immersion(String id) {
        return immersions.getOrDefault(id, CrossImmersion.NONE);
    }

    /** Both agreements are needed: that of the employer finds the visit, whose hours and clocks are read where it leads. */
    @Override
    public Boundary promises(Boundary boundary, Scarce things, Structures structures, String subjectId) {
        Boundary all = boundary;
        for (String structure : things.structures()) {
            for (String one : structures.oneWith(structure)) {
                all = all.or(Boundary.of("structure", one, ImmersionOffered.class, VisitAgreedByEmployer.class));
            }
        }
        for (String other : immersions.keySet()) {
            all = other.equals(subjectId) ? all : all.or(whoIsAwayWhen(other));
        }
        return all;
    }

    private static Boundary whoIsAwayWhen(String immersion) {
        return Boundary.of(
                "cross-immersion",
                immersion,
                ImmersionOffered.class,
                ImmersionCancelled.class,
                VisitRequested.class,
                VisitAgreedByHost.class,
                VisitAgreedByEmployer.class,
                VisitWithdrawn.class,
                VisitorAbsent.class);
    }

    @Override
    public Stream<Promise> from(LocalDate day) {
        return immersions.values().stream().flatMap(immersion -> promised(immersion, day));
    }

    private static Stream<Promise> promised(CrossImmersion immersion, LocalDate first) {
        ImmersionOffered offered = immersion.offered();
        if (offered == null || offered.day().isBefore(first)) {
            return Stream.empty();
        }
        Stream<String> host = immersion.cancelled() ? Stream.empty() : Stream.of(offered.hostId());
        Stream<String> visitors = immersion.visits().values().stream()
                .filter(visit -> visit.stage().isPromised())
                .map(visit -> visit.requested().visitingId());
        List<Promise.Somebody> away = Stream.concat(host, visitors)
                .map(structure -> new Promise.Somebody(structure, null))
                .toList();
        return Stream.of(new Promise(offered.immersionId(), hours(offered), null, away));
    }

    /** By the clocks of the host's department. */
    static ZoneId zone(ImmersionOffered offered) {
        return LegalTime.of(offered.department());
    }

    private static Session hours(ImmersionOffered offered) {
        return new Recurrence(offered.day(), offered.startsAt(), offered.endsAt(), zone(offered), null, null, List.of())
                .sessions(offered.day(), offered.day())
                .getFirst();
    }
}
