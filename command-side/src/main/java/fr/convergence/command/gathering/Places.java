package fr.convergence.command.gathering;

import fr.convergence.kernel.gathering.EnrolmentEvent.PlaceGiven;
import fr.convergence.kernel.gathering.GatheringEvent;
import java.util.ArrayList;
import java.util.List;

/** Gives what becomes free to who has waited longest, by the same decision. */
final class Places {

    private Places() {}

    static List<GatheringEvent> after(Gathering now, GatheringEvent event) {
        List<GatheringEvent> events = new ArrayList<>(List.of(event));
        Gathering after = now.evolve(event);
        Integer capacity = after.knownTerms().capacity();
        long free = capacity == null ? 0 : capacity - after.enrolled();
        after.waiting()
                .limit(Math.max(0, free))
                .map(Enrolment::enrolled)
                .map(it -> new PlaceGiven(it.gatheringId(), it.enrolmentId(), it.beneficiaryId()))
                .forEach(events::add);
        return events;
    }
}
