package fr.convergence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        // Monday to Tuesday, Friday to Monday
        "2026-03-09T10:00:00Z, 1, 49, 2026-03-10T07:00:00Z",
        "2026-03-13T10:00:00Z, 1, 49, 2026-03-16T07:00:00Z",
        // Saturday begins on Monday
        "2026-03-14T10:00:00Z, 1, 49, 2026-03-17T07:00:00Z",
        // it is Saturday already in Paris, late on Friday in London
        "2026-03-13T23:30:00Z, 1, 49, 2026-03-17T07:00:00Z",
        // Easter Monday, and in Moselle Good Friday too; summer time since 29 March
        "2026-04-02T10:00:00Z, 1, 49, 2026-04-03T06:00:00Z",
        "2026-04-02T10:00:00Z, 2, 49, 2026-04-07T06:00:00Z",
        "2026-04-02T10:00:00Z, 1, 57, 2026-04-07T06:00:00Z",
        // six weeks, with the eighth of May and Ascension between
        "2026-04-20T10:00:00Z, 30, 49, 2026-06-05T06:00:00Z"
    })
    void a_delay_runs_out_on_the_morning_of_a_working_day(Instant from, int days, String department, Instant due) {
        assertThat(WorkingDays.after(from, days, department)).isEqualTo(due);
    }

    @Test
    void a_delay_takes_time() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingDays.after(Instant.EPOCH, 0, "49"));
    }
}
