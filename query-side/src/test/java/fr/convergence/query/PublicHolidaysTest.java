package fr.convergence.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    @Test
    void those_of_2026_are_eleven() {
        assertThat(of(2026, "49"))
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 8),
                        LocalDate.of(2026, 5, 14),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 7, 14),
                        LocalDate.of(2026, 8, 15),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 11),
                        LocalDate.of(2026, 12, 25));
    }

    @ParameterizedTest
    @CsvSource({
        "67, 2026-04-03",
        "57, 2026-12-26",
        "971, 2026-05-27",
        "972, 2026-05-22",
        "973, 2026-06-10",
        "974, 2026-12-20",
        "976, 2026-04-27"
    })
    void some_are_of_a_department(String department, LocalDate day) {
        assertThat(PublicHolidays.include(day, department)).isTrue();
        assertThat(PublicHolidays.include(day, "49")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2025-04-20", "2038-04-25"})
    void easter_is_when_it_was_told(LocalDate easter) {
        assertThat(PublicHolidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @Property
    void easter_is_a_sunday_between_the_22nd_of_march_and_the_25th_of_april(
            @ForAll @IntRange(min = 1900, max = 2999) int year) {
        LocalDate easter = PublicHolidays.easter(year);
        assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
    }

    private static List<LocalDate> of(int year, String department) {
        return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.getYear() == year, day -> day.plusDays(1))
                .filter(day -> PublicHolidays.include(day, department))
                .toList();
    }
}
