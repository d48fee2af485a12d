package fr.convergence.infra.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.cartography.AcceptableValues;
import fr.convergence.kernel.cartography.StructureField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchHoursTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "09:00 - 12:00 / 14:00 - 17:00 > 09:00-12:00,14:00-17:00",
                "13:30 - 17:00 > 13:30-17:00",
                "14:00 - 17:00 / 09:00 - 12:00 > 09:00-12:00,14:00-17:00",
                "09:00 - 12:00 / 12:00 - 17:00 > 09:00-12:00,12:00-17:00",
                "00:00 - 00:00 / 09:00 - 12:00 / 14:00 - 17:00 > 09:00-12:00,14:00-17:00",
                "08:30 - 11:30 / 08:30 - 11:30 > 08:30-11:30",
                "08:45 - 10:15 / 10:30 - 11:30 / 13:30 - 14:30 / 15:00 - 16:15 > 08:45-10:15,10:30-11:30,13:30-14:30,15:00-16:15",
                "9h-12h > 09:00-12:00",
                "9h00 à 12h30 et 13h30 à 17h > 09:00-12:30,13:30-17:00",
                "de 9 h à 12 h, de 14 h à 16 h 30 > 09:00-12:00,14:00-16:30",
                "9H – 12H ; 14H – 17H > 09:00-12:00,14:00-17:00",
                "8.30-12.00 > 08:30-12:00",
            })
    void hours_that_are_understood(String written, String expected) {
        assertThat(FrenchHours.day(written)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Fermé", "fermée", "-", "00:00 - 00:00"})
    void a_day_on_which_it_is_closed(String written) {
        assertThat(FrenchHours.day(written)).contains("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sur rendez-vous",
                "12:00 - 09:00",
                "09:00 - 09:00",
                "25:00 - 26:00",
                "09:61 - 12:00",
                "09:00 - 12:30 / 09:00 - 17:00 / 14:00 - 17:00",
                "00:00 - 00:00 / 08:00 - 16:00 / 08:00 - 15:00",
                "semaine paire 9h-12h",
                "09:00 -",
                "?"
            })
    void hours_that_are_not_guessed(String written) {
        assertThat(FrenchHours.day(written)).isEmpty();
    }

    @Test
    void days_in_a_row_that_are_alike_stand_together() {
        assertThat(FrenchHours.week(List.of("9h-12h", "9h-12h", "", "9h-12h", "9h-17h", "")))
                .isEqualTo("Mo-Tu 09:00-12:00; Th 09:00-12:00; Fr 09:00-17:00");
        assertThat(FrenchHours.week(List.of("", "", "", "", "", ""))).isEmpty();
    }

    @Test
    void a_day_that_is_not_understood_is_unknown_and_says_what_was_written() {
        String week = FrenchHours.week(List.of("9h-12h", "sur \"rendez-vous\"", "", "", "", ""));
        assertThat(week).isEqualTo("Mo 09:00-12:00; Tu unknown \"sur  rendez-vous \"");
        assertThat(AcceptableValues.faults(StructureField.OPENING_HOURS, week)).isEmpty();
    }

    @Test
    void of_the_whole_of_france_more_than_ninety_nine_in_a_hundred_are_understood_and_every_week_can_be_kept() {
        List<String> cells = new ArrayList<>();
        for (Reading reading : readings()) {
            assertThat(reading.warnings())
                    .noneMatch(finding -> finding.code().equals("VALUE_INVALID") && "h_lundi".equals(finding.column()));
            reading.warnings().stream()
                    .filter(finding -> finding.code().equals("HOURS_NOT_UNDERSTOOD"))
                    .forEach(finding -> cells.add(String.valueOf(finding.value())));
            if (reading.asked() != null) {
                reading.asked()
                        .structure()
                        .details()
                        .getOrDefault("OPENING_HOURS", List.of())
                        .forEach(week -> assertThat(AcceptableValues.faults(StructureField.OPENING_HOURS, week))
                                .as(week)
                                .isEmpty());
            }
        }
        assertThat(cells).hasSizeBetween(1, 2_845 * 6 / 100);
    }

    private List<Reading> readings() {
        return new Reader(directory)
                .read(ImportFormats.FRANCE_SERVICES, Lists.EVERYWHERE, Lists.bytes("france-services-2024-08.csv"));
    }
}
