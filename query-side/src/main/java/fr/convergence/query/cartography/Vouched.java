package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.SourcedDetails;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days on which people vouched for a record.
 *
 * @param enteredOn when somebody entered it by hand
 * @param confirmedOn when somebody last confirmed or corrected it
 */
record Vouched(@Nullable LocalDate enteredOn, @Nullable LocalDate confirmedOn) {

    static final Vouched NEVER = new Vouched(null, null);

    Vouched entered(LocalDate day) {
        return new Vouched(newest(enteredOn, day), confirmedOn);
    }

    Vouched confirmed(LocalDate day) {
        return new Vouched(enteredOn, newest(confirmedOn, day));
    }

    /** Those of either record. */
    Vouched and(Vouched other) {
        return new Vouched(newest(enteredOn, other.enteredOn), newest(confirmedOn, other.confirmedOn));
    }

    /** The newest day a source or a person speaks for. */
    @Nullable LocalDate knownOn(SourcedDetails details) {
        return newest(details.lastReportedOn(), newest(enteredOn, confirmedOn));
    }

    private static @Nullable LocalDate newest(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .map(LocalDate.class::cast)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
