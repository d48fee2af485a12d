package fr.convergence.query;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.query.WeeklyHours.Open;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyHoursTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    @Test
    void an_ordinary_week_is_told_by_time() {
        assertThat(WeeklyHours.of("Mo-Th 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off"))
                .contains(List.of(
                        new Open(NINE, NOON, Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, SATURDAY)),
                        new Open(
                                LocalTime.of(14, 0),
                                LocalTime.of(17, 30),
                                Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY))));
    }

    @Test
    void a_later_rule_holds_instead_of_an_earlier_one_unless_it_adds() {
        assertThat(WeeklyHours.of("Mo-Tu 09:00-12:00; Tu off")).contains(List.of(new Open(NINE, NOON, Set.of(MONDAY))));
        assertThat(WeeklyHours.of("Sa-Mo 09:00-12:00, Mo 22:00-24:00"))
                .contains(List.of(
                        new Open(NINE, NOON, Set.of(SATURDAY, SUNDAY, MONDAY)),
                        new Open(LocalTime.of(22, 0), LocalTime.of(23, 59), Set.of(MONDAY))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo[1] 09:00-12:00",
                "Mo[-1] 09:00-12:00",
                "2026 Mo 09:00-12:00",
                "Jul-Aug Mo 09:00-12:00",
                "week 1-53/2 Mo 09:00-12:00",
                "Mo 09:00+",
                "Mo 22:00-02:00",
                "Mo sunrise-12:00",
                "Mo 09:00-12:00 \"sur rendez-vous\"",
                "Mo 09:00-12:00 || \"sur rendez-vous\"",
                "24/7",
                "le lundi",
                ""
            })
    void what_is_no_ordinary_week_is_not_told(String hours) {
        assertThat(WeeklyHours.of(hours).orElse(List.of())).isEmpty();
    }
}
