package fr.convergence.infra.application.outsidecalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What exceptions and days told otherwise name: by the instant, in whatever zone they write it, or a day with all its hours. */
final class Named {

    private final Set<Instant> instants;
    private final Set<LocalDate> days;

    Named(Collection<Moment> moments) {
        instants = moments.stream()
                .filter(Predicate.not(Moment::wholeDay))
                .map(Moment::instant)
                .collect(Collectors.toUnmodifiableSet());
        days = moments.stream()
                .filter(Moment::wholeDay)
                .map(moment -> moment.wall().toLocalDate())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean has(Moment moment) {
        return instants.contains(moment.instant())
                || days.contains(moment.wall().toLocalDate());
    }
}
