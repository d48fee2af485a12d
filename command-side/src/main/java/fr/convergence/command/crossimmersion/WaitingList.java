package fr.convergence.command.crossimmersion;

import fr.convergence.kernel.crossimmersion.CrossImmersionEvent;
import fr.convergence.kernel.crossimmersion.VisitEvent.PlaceOffered;
import fr.convergence.kernel.crossimmersion.VisitEvent.VisitRequested;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Offers each place that is free to who has waited longest, in the append that frees it. */
final class WaitingList {

    /** How long a place is kept; the day itself at most. */
    private static final int DAYS_TO_ANSWER = 3;

    private WaitingList() {}

    /** An event, and the places it frees. */
    static List<CrossImmersionEvent> after(CrossImmersion before, CrossImmersionEvent event, LocalDate today) {
        List<CrossImmersionEvent> events = new ArrayList<>(List.of(event));
        CrossImmersion now = before.evolve(event);
        for (Optional<Visit> next = next(now, today); next.isPresent(); next = next(now, today)) {
            PlaceOffered offered = offered(next.get().requested(), today);
            events.add(offered);
            now = now.evolve(offered);
        }
        return events;
    }

    private static Optional<Visit> next(CrossImmersion now, LocalDate today) {
        boolean free = now.taken() < Objects.requireNonNull(now.terms()).places();
        boolean ahead = !Objects.requireNonNull(now.offered()).day().isBefore(today);
        return free && ahead && !now.cancelled() ? now.firstWaiting() : Optional.empty();
    }

    private static PlaceOffered offered(VisitRequested of, LocalDate today) {
        LocalDate answer = today.plusDays(DAYS_TO_ANSWER);
        return new PlaceOffered(
                of.immersionId(),
                of.hostId(),
                of.visitId(),
                of.visitingId(),
                answer.isAfter(of.day()) ? of.day() : answer);
    }
}
