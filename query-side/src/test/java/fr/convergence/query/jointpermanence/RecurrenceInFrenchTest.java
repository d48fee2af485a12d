package fr.convergence.query.jointpermanence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.agenda.Recurrence;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule in, what somebody says at a counter out. */
class RecurrenceInFrenchTest {

    private static String said(LocalDate first, @Nullable String rule, LocalDate... exceptions) {
        return RecurrenceInFrench.of(new Recurrence(
                first,
                LocalTime.of(14, 0),
                LocalTime.of(17, 30),
                ZoneId.of("Europe/Paris"),
                rule,
                null,
                List.of(exceptions)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-03 | FREQ=DAILY;COUNT=3               | chaque jour de 14 h à 17 h 30, jusqu’au 5 mars 2026
            2026-03-03 | FREQ=DAILY;INTERVAL=3;COUNT=2    | tous les 3 jours de 14 h à 17 h 30, jusqu’au 6 mars 2026
            2026-03-03 | FREQ=WEEKLY;COUNT=2              | chaque mardi de 14 h à 17 h 30, jusqu’au 10 mars 2026
            2026-03-03 | FREQ=WEEKLY;BYDAY=TU,TH;COUNT=2  | chaque mardi et jeudi de 14 h à 17 h 30, jusqu’au 5 mars 2026
            2026-03-03 | FREQ=WEEKLY;INTERVAL=2;COUNT=2   | le mardi, une semaine sur deux, de 14 h à 17 h 30, jusqu’au 17 mars 2026
            2026-03-03 | FREQ=WEEKLY;INTERVAL=3;COUNT=2   | le mardi, toutes les 3 semaines, de 14 h à 17 h 30, jusqu’au 24 mars 2026
            2026-03-03 | FREQ=MONTHLY;BYDAY=1TU;COUNT=2   | le premier mardi de chaque mois de 14 h à 17 h 30, jusqu’au 7 avril 2026
            2026-03-31 | FREQ=MONTHLY;BYDAY=-1TU;COUNT=2  | le dernier mardi de chaque mois de 14 h à 17 h 30, jusqu’au 28 avril 2026
            2026-03-01 | FREQ=MONTHLY;COUNT=2             | le 1er de chaque mois de 14 h à 17 h 30, jusqu’au 1er avril 2026
            2026-03-15 | FREQ=MONTHLY;INTERVAL=2;COUNT=2  | le 15, tous les 2 mois, de 14 h à 17 h 30, jusqu’au 15 mai 2026
            """)
    void plain_rules_are_said(LocalDate first, String rule, String expected) {
        assertThat(said(first, rule)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-03 | FREQ=DAILY;BYDAY=TU;COUNT=2
            2026-03-03 | FREQ=WEEKLY;BYMONTH=3;COUNT=2
            2026-03-03 | FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1,2;COUNT=2
            """)
    void of_other_rules_only_how_many_sessions_there_are_is_said(LocalDate first, String rule) {
        assertThat(said(first, rule)).isEqualTo("2 séances de 14 h à 17 h 30, du 3 mars 2026 au 10 mars 2026");
    }

    @Test
    void one_day_is_said_with_its_weekday() {
        assertThat(said(LocalDate.of(2026, 5, 1), null)).isEqualTo("le vendredi 1er mai 2026 de 14 h à 17 h 30");
    }

    @Test
    void days_left_out_are_said() {
        LocalDate first = LocalDate.of(2026, 3, 3);
        assertThat(said(first, "FREQ=WEEKLY;COUNT=4", first.plusWeeks(1), first.plusWeeks(2)))
                .endsWith(", jusqu’au 24 mars 2026, sauf le 10 mars 2026 et le 17 mars 2026");
    }
}
