package fr.convergence.kernel.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalTimeTest {

    @ParameterizedTest
    @CsvSource({"974, Indian/Reunion", "975, America/Miquelon", "988, Pacific/Noumea", "49, Europe/Paris"})
    void a_department_has_the_clock_on_its_walls(String department, ZoneId zone) {
        assertThat(LegalTime.of(department)).isEqualTo(zone);
    }

    @Test
    void every_department_with_inhabitants_overseas_is_away_from_paris_and_no_other() {
        assertThat(Territory.current().departments())
                .filteredOn(
                        department -> !LegalTime.of(department.code()).getId().equals("Europe/Paris"))
                .extracting(Department::code)
                .containsExactlyInAnyOrder("971", "972", "973", "974", "975", "976", "977", "978", "986", "987", "988");
    }
}
