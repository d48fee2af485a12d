package fr.convergence.command.gathering;

import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.gathering.EnrolmentEvent.PlaceGiven;
import fr.convergence.kernel.gathering.GatheringEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Gives each place that is free to who has waited longest, in the append that frees it. */
final class WaitingList {

    private WaitingList() {}

    /** Some events, and the places they free. */
    static List<GatheringEvent> after(Gathering before, List<? extends GatheringEvent> caused) {
        List<GatheringEvent> events = new ArrayList<>(caused);
        Gathering now = before;
        for (GatheringEvent event : caused) {
            now = now.evolve(event);
        }
        for (Optional<Enrolment> next = next(now); next.isPresent(); next = next(now)) {
            PersonEnrolled of = next.get().asked();
            PlaceGiven given = new PlaceGiven(of.gatheringId(), of.enrolmentId(), of.beneficiaryId());
            events.add(given);
            now = now.evolve(given);
        }
        return events;
    }

    private static Optional<Enrolment> next(Gathering now) {
        return isFull(now) ? Optional.empty() : now.enrolments().firstWaiting();
    }

    /** Whether no place is free. */
    static boolean isFull(Gathering now) {
        Integer capacity = Objects.requireNonNull(now.terms()).capacity();
        return capacity == null || now.enrolments().taken() >= capacity;
    }
}
