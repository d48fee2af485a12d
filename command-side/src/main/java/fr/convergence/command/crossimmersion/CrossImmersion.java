package fr.convergence.command.crossimmersion;

import fr.convergence.command.crossimmersion.CrossImmersionCommand.Terms;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionAmended;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionCancelled;
import fr.convergence.kernel.crossimmersion.CrossImmersionEvent.ImmersionOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import fr.convergence.kernel.crossimmersion.VisitStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An immersion, from the day that is offered to the reports on each visit. Immutable.
 *
 * @param offered how it began; null before
 * @param terms what awaits visitors now; null before
 * @param visits by id, in the order in which they were asked for
 */
record CrossImmersion(
        @Nullable ImmersionOffered offered,
        @Nullable Terms terms,
        boolean cancelled,
        SequencedMap<String, Visit> visits) {

    static final CrossImmersion NONE = new CrossImmersion(null, null, false, new LinkedHashMap<>());

    CrossImmersion evolve(CrossImmersionEvent event) {
        return switch (event) {
            case ImmersionOffered it -> new CrossImmersion(it, terms(it), cancelled, visits);
            case ImmersionAmended it -> new CrossImmersion(offered, terms(it), cancelled, visits);
            case ImmersionCancelled _ -> new CrossImmersion(offered, terms, true, calledOff());
            case VisitRequested it -> with(it.visitId(), Visit.of(it));
            case VisitEvent it -> {
                Visit before = visits.get(it.visitId());
                yield before == null ? this : with(it.visitId(), before.after(it));
            }
        };
    }

    private static Terms terms(ImmersionOffered it) {
        return new Terms(it.places(), it.profiles(), it.themes(), it.programme(), it.conditions(), it.placeId());
    }

    private static Terms terms(ImmersionAmended it) {
        return new Terms(it.places(), it.profiles(), it.themes(), it.programme(), it.conditions(), it.placeId());
    }

    private SequencedMap<String, Visit> calledOff() {
        SequencedMap<String, Visit> after = new LinkedHashMap<>(visits);
        after.replaceAll(
                (_, visit) -> visit.stage().open() ? visit.at(new Stage.Over(VisitStatus.HOST_CANCELLED)) : visit);
        return after;
    }

    private CrossImmersion with(String visitId, Visit visit) {
        SequencedMap<String, Visit> after = new LinkedHashMap<>(visits);
        after.put(visitId, visit);
        return new CrossImmersion(offered, terms, cancelled, after);
    }

    /** How many places are taken. */
    int taken() {
        return Math.toIntExact(visits.values().stream()
                .filter(visit -> visit.stage().takesPlace())
                .count());
    }

    /** The one that has waited longest. */
    Optional<Visit> firstWaiting() {
        return visits.values().stream()
                .filter(visit -> visit.stage() instanceof Stage.Waiting)
                .findFirst();
    }

    /** The visits of some structures of which something may still come. */
    Stream<Visit> openOf(List<String> structures) {
        return visits.values().stream()
                .filter(visit -> visit.stage().open())
                .filter(visit -> structures.contains(visit.requested().visitingId()));
    }
}
