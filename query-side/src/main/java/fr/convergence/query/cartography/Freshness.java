package fr.convergence.query.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How much information can be trusted for its age (thresholds of the quality score of data·inclusion). */
@InFrench("fraîcheur")
public enum Freshness implements Coded {
    /** Under 6 months. */
    FRESH("à jour (moins de 6 mois)"),
    /** Under 2 years. */
    AGEING("à vérifier (moins de 2 ans)"),
    /** Older, or nobody knows. */
    STALE("à actualiser (2 ans et plus, ou sans date)");

    private final String label;

    Freshness(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** What is known after this day is fresh. */
    static LocalDate freshAfter(LocalDate today) {
        return today.minusMonths(6);
    }

    /** What is known on or before this day is stale. */
    static LocalDate staleUntil(LocalDate today) {
        return today.minusYears(2);
    }

    /**
     * How fresh a record is.
     *
     * @param knownOn the newest date a source or a person vouches for; null when none does
     * @param confirmedOn when a person last confirmed or corrected
     * @param score 1 when fresh, falling evenly to 0 at 2 years; to the thousandth
     */
    record Of(
            Freshness level,
            @Nullable LocalDate knownOn,
            @Nullable LocalDate confirmedOn,
            double score) {

        static Of record(@Nullable LocalDate knownOn, @Nullable LocalDate confirmedOn, LocalDate today) {
            LocalDate stale = staleUntil(today);
            LocalDate fresh = freshAfter(today);
            if (knownOn == null || !knownOn.isAfter(stale)) {
                return new Of(STALE, knownOn, confirmedOn, 0);
            }
            if (knownOn.isAfter(fresh)) {
                return new Of(FRESH, knownOn, confirmedOn, 1);
            }
            double left = (double) ChronoUnit.DAYS.between(stale, knownOn) / ChronoUnit.DAYS.between(stale, fresh);
            return new Of(AGEING, knownOn, confirmedOn, Math.round(left * 1000) / 1000.0);
        }
    }
}
