package fr.convergence.infra.application.simulation;

import fr.convergence.kernel.FrenchDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** What of a plan is still to be done, day after day. */
final class Agenda {

    private final Plan plan;
    private final PriorityQueue<Step> pending = new PriorityQueue<>(Step.IN_ORDER);

    /** Begins with a day; of what began before, what is left for that day and later. */
    Agenda(Plan plan, LocalDate first, LocalDate day) {
        this.plan = plan;
        Instant morning = day.atStartOfDay(FrenchDay.ZONE).toInstant();
        first.datesUntil(day)
                .forEach(before -> plan.begunOn(before).stream()
                        .filter(step -> !step.at().isBefore(morning))
                        .forEach(pending::add));
    }

    /** What is to be done on a day, in order; to be asked for one day after the other. */
    List<Step> of(LocalDate day) {
        pending.addAll(plan.begunOn(day));
        Instant night = day.plusDays(1).atStartOfDay(FrenchDay.ZONE).toInstant();
        List<Step> today = new ArrayList<>();
        for (Step next = pending.peek(); next != null && next.at().isBefore(night); next = pending.peek()) {
            today.add(pending.remove());
        }
        return today;
    }
}
