package fr.convergence.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursInFrenchTest {

    @Test
    void plain_hours_are_said_as_at_a_counter() {
        assertThat(HoursInFrench.of("Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; Su,PH off"))
                .contains(List.of(
                        "lundi à vendredi : 9 h à 12 h, 14 h à 17 h 30",
                        "samedi : 9 h à 12 h",
                        "dimanche, jours fériés : fermé"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mo[1] 09:00-12:00", "2026 Mo 09:00-12:00", "Mo 09:00+", "week 1-53/2 Mo 09:00-12:00", ""})
    void of_others_nothing_is_said(String hours) {
        assertThat(HoursInFrench.of(hours)).isEmpty();
    }
}
