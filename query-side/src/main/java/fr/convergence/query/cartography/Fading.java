package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.OfferLevel;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * An informal offer depends on the people who are there: it is shown for a year after somebody last vouched for it, and no
 * longer, unless it is confirmed. The year is ours: half of it fresh, half of it to be checked ({@link Freshness}).
 */
final class Fading {

    private static final Period SHOWN_FOR = Period.ofYears(1);

    /** The SQL condition that an {@code offer o} is still shown; names the parameter {@code fadedUntil}. */
    static final String SHOWN = "(o.level <> 'INFORMAL' or o.known_on > :fadedUntil)";

    /** The opposite. */
    static final String FADED = "(o.level = 'INFORMAL' and (o.known_on is null or o.known_on <= :fadedUntil))";

    private Fading() {}

    /** An informal offer known on or before this day is shown no longer. */
    static LocalDate fadedUntil(LocalDate today) {
        return today.minus(SHOWN_FOR);
    }

    /** The first day on which it is shown no longer, unless it is confirmed; null for what does not fade. */
    static @Nullable LocalDate on(OfferLevel level, @Nullable LocalDate knownOn) {
        return level == OfferLevel.INFORMAL && knownOn != null ? knownOn.plus(SHOWN_FOR) : null;
    }
}
