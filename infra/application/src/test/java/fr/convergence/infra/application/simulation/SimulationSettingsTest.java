package fr.convergence.infra.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convergence.infra.application.CannotStart;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked for. */
class SimulationSettingsTest {

    @Test
    void a_year_may_be_simulated() {
        assertThat(new SimulationSettings(Period.ofYears(1), 49, null).simulate())
                .isEqualTo(Period.ofYears(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1Y", "P3Y1D"})
    void what_is_no_time_is_refused(String period) {
        assertThatThrownBy(() -> new SimulationSettings(Period.parse(period), 49, null))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--convergence.simulate=" + Period.parse(period));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 2_000_001})
    void a_number_that_makes_no_sense_is_refused(int referrals) {
        assertThatThrownBy(() -> new SimulationSettings(Period.ofYears(1), 49, referrals))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--convergence.simulate-referrals=" + referrals);
    }
}
