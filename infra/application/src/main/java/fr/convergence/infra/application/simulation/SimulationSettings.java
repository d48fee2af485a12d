package fr.convergence.infra.application.simulation;

import fr.convergence.infra.application.CannotStart;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What to simulate, as {@code --convergence.simulate=P1Y}.
 *
 * @param simulate how long a time, up to today
 * @param simulateSeed another one, another year
 * @param simulateReferrals about how many people are referred; when absent, as many as the structures do by themselves
 */
@ConfigurationProperties("convergence")
record SimulationSettings(
        Period simulate,
        @DefaultValue("49") long simulateSeed,
        @Nullable Integer simulateReferrals) {

    private static final Period LONGEST = Period.ofYears(3);

    /** Refuses a time that has no end, or none at all. */
    SimulationSettings {
        LocalDate day = LocalDate.EPOCH;
        if (!day.plus(simulate).isAfter(day) || day.plus(simulate).isAfter(day.plus(LONGEST))) {
            throw new CannotStart("--convergence.simulate=" + simulate
                    + " is no time that can be simulated: give one day (P1D) to three years (P3Y).");
        }
        if (simulateReferrals != null && (simulateReferrals < 1 || simulateReferrals > 2_000_000)) {
            throw new CannotStart("--convergence.simulate-referrals=" + simulateReferrals
                    + " cannot be simulated: give 1 to 2000000.");
        }
    }
}
