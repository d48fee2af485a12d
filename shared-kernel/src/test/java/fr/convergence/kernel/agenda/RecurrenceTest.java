package fr.convergence.kernel.agenda;

import static fr.convergence.kernel.agenda.RecurrenceFault.END_NOT_AFTER_START;
import static fr.convergence.kernel.agenda.RecurrenceFault.EXCEPTION_TWICE;
import static fr.convergence.kernel.agenda.RecurrenceFault.EXCEPTION_WITHOUT_SESSION;
import static fr.convergence.kernel.agenda.RecurrenceFault.FIRST_DAY_OUTSIDE_RULE;
import static fr.convergence.kernel.agenda.RecurrenceFault.NOT_A_RULE;
import static fr.convergence.kernel.agenda.RecurrenceFault.NO_END;
import static fr.convergence.kernel.agenda.RecurrenceFault.NO_SESSION;
import static fr.convergence.kernel.agenda.RecurrenceFault.TOO_LONG;
import static fr.convergence.kernel.agenda.RecurrenceFault.UNSUPPORTED_PART;
import static fr.convergence.kernel.agenda.RecurrenceFault.UNTIL_NOT_IN_UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 1);

    @Test
    void without_a_rule_it_is_held_once() {
        assertThat(all(recurrence(TUESDAY, null, null)))
                .containsExactly(new Session(
                        TUESDAY, Instant.parse("2026-09-01T07:00:00Z"), Instant.parse("2026-09-01T10:00:00Z")));
    }

    @Test
    void the_hours_on_the_wall_stay_across_both_clock_changes() {
        Recurrence tuesdays = recurrence(LocalDate.of(2026, 10, 20), "FREQ=WEEKLY;INTERVAL=23;COUNT=3", null);
        assertThat(all(tuesdays))
                .extracting(Session::start)
                .containsExactly(
                        Instant.parse("2026-10-20T07:00:00Z"),
                        Instant.parse("2027-03-30T07:00:00Z"),
                        Instant.parse("2027-09-07T07:00:00Z"));
        assertThat(all(recurrence(LocalDate.of(2026, 10, 20), "FREQ=WEEKLY;COUNT=2", null)))
                .extracting(Session::start)
                .containsExactly(Instant.parse("2026-10-20T07:00:00Z"), Instant.parse("2026-10-27T08:00:00Z"));
    }

    /** RFC 5545, 3.3.5: interpreted using the UTC offset before the gap; the first occurrence where there are two. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-29, 02:30, 02:45, 2026-03-29T01:30:00Z, 2026-03-29T01:45:00Z",
        "2026-03-29, 02:30, 03:00, 2026-03-29T01:30:00Z, 2026-03-29T02:00:00Z",
        "2026-03-29, 01:00, 04:00, 2026-03-29T00:00:00Z, 2026-03-29T02:00:00Z",
        "2026-10-25, 02:15, 02:45, 2026-10-25T00:15:00Z, 2026-10-25T00:45:00Z",
        "2026-10-25, 01:00, 04:00, 2026-10-24T23:00:00Z, 2026-10-25T03:00:00Z"
    })
    void an_hour_that_is_skipped_or_shown_twice_is_the_one_of_the_standard(
            LocalDate day, LocalTime start, LocalTime end, Instant from, Instant to) {
        Recurrence once = new Recurrence(day, start, end, PARIS, null, null, List.of());
        assertThat(all(once)).containsExactly(new Session(day, from, to));
    }

    /** RFC 5545, 3.8.5.3, the example of WKST; 3.3.10: the default value is MO, which ical4j 4.4 does not keep to. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 5,10,19,24
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 5,17,19,31
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU         | 5,10,19,24
            """)
    void a_week_begins_on_a_monday_unless_the_rule_says_otherwise(String rule, String days) {
        assertThat(all(recurrence(LocalDate.of(1997, 8, 5), rule, null)))
                .extracting(session -> session.day().getDayOfMonth())
                .isEqualTo(Stream.of(days.split(",")).map(Integer::valueOf).toList());
    }

    /** RFC 5545, 3.3.10: BYMONTH=1 reduces to days in January; ical4j 4.4 adds the first days of February. */
    @Test
    void a_weekly_rule_of_a_month_has_no_day_of_the_next_one() {
        assertThat(days(LocalDate.of(2027, 1, 26), "FREQ=WEEKLY;BYDAY=TU,SU;BYMONTH=1;COUNT=4"))
                .containsExactly(
                        LocalDate.of(2027, 1, 26),
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2028, 1, 2),
                        LocalDate.of(2028, 1, 4));
    }

    /** RFC 5545, 3.3.10: a set begins with the interval; lib-recur 0.17 begins it with the first day. */
    @Test
    void a_position_among_several_months_of_a_year_is_not_supported() {
        assertThat(faults("FREQ=YEARLY;BYMONTH=2,9,11;BYMONTHDAY=1;BYSETPOS=2;COUNT=2"))
                .containsExactly(UNSUPPORTED_PART);
        assertThat(faults("FREQ=YEARLY;BYMONTH=9;BYDAY=TU;BYSETPOS=1;COUNT=2")).isEmpty();
        assertThat(faults("FREQ=YEARLY;BYMONTH=2,9,11;BYMONTHDAY=1;COUNT=2")).isEmpty();
    }

    @Test
    void the_twenty_ninth_of_february_does_not_come_every_year() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        assertThat(all(recurrence(leapDay, "FREQ=YEARLY", leapDay.plusYears(2))))
                .extracting(Session::day)
                .containsExactly(leapDay);
        assertThat(recurrence(leapDay, "FREQ=YEARLY;COUNT=2", null).faults()).containsExactly(TOO_LONG);
    }

    @Test
    void exceptions_are_taken_out_and_still_counted() {
        Recurrence recurrence =
                new Recurrence(TUESDAY, NINE, NOON, PARIS, "FREQ=WEEKLY;COUNT=3", null, List.of(TUESDAY.plusWeeks(1)));
        assertThat(all(recurrence)).extracting(Session::day).containsExactly(TUESDAY, TUESDAY.plusWeeks(2));
    }

    @Test
    void the_earlier_of_its_two_ends_counts() {
        assertThat(all(recurrence(TUESDAY, "FREQ=WEEKLY;COUNT=9", TUESDAY.plusWeeks(2))))
                .hasSize(3);
        assertThat(all(recurrence(TUESDAY, "FREQ=WEEKLY;COUNT=2", TUESDAY.plusWeeks(9))))
                .hasSize(2);
    }

    @Test
    void a_session_that_starts_at_until_is_the_last_one() {
        assertThat(days(TUESDAY, "FREQ=DAILY;UNTIL=20260903T070000Z")).hasSize(3);
        assertThat(days(TUESDAY, "FREQ=DAILY;UNTIL=20260903T065959Z")).hasSize(2);
    }

    @Test
    void sessions_are_those_of_the_days_asked_for() {
        Recurrence weekly = recurrence(TUESDAY, "FREQ=WEEKLY;COUNT=5", null);
        assertThat(weekly.sessions(TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(3)))
                .extracting(Session::day)
                .containsExactly(TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(3));
        assertThat(weekly.covers(TUESDAY.plusWeeks(4))).isTrue();
        assertThat(weekly.covers(TUESDAY.plusDays(1))).isFalse();
        assertThat(weekly.covers(TUESDAY.plusWeeks(5))).isFalse();
    }

    @Test
    void the_next_session_is_the_first_that_has_not_started() {
        Recurrence weekly = recurrence(TUESDAY, "FREQ=WEEKLY;COUNT=2", null);
        Instant start = Instant.parse("2026-09-01T07:00:00Z");
        assertThat(weekly.next(start)).map(Session::day).contains(TUESDAY);
        assertThat(weekly.next(start.plusSeconds(1))).map(Session::day).contains(TUESDAY.plusWeeks(1));
        assertThat(weekly.next(start.plusSeconds(8 * 86_400))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "le mardi",
                "RRULE:FREQ=DAILY;COUNT=2",
                "COUNT=2",
                "FREQ=FORTNIGHTLY;COUNT=2",
                "FREQ=DAILY;COUNT=2;",
                "FREQ=DAILY;;COUNT=2",
                "FREQ=DAILY;COUNT=2;COUNT=3",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101T000000Z",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=2;INTERVAL=0",
                "FREQ=WEEKLY;COUNT=2;BYDAY=LU",
                "FREQ=WEEKLY;COUNT=2;BYDAY=TU,",
                "FREQ=WEEKLY;COUNT=2;BYDAY=,TU",
                "FREQ=WEEKLY;COUNT=2;BYDAY=1TU",
                "FREQ=WEEKLY;COUNT=2;BYMONTHDAY=1",
                "FREQ=MONTHLY;COUNT=2;BYDAY=54TU",
                "FREQ=MONTHLY;COUNT=2;BYMONTHDAY=32",
                "FREQ=MONTHLY;COUNT=2;BYMONTH=13",
                "FREQ=MONTHLY;COUNT=2;BYSETPOS=1",
                "FREQ=DAILY;UNTIL=tomorrow",
                "FREQ=DAILY;UNTIL=20261345T000000Z",
                "FREQ=DAILY;UNTIL=20270229T000000Z",
                "FREQ=DAILY;COUNT=2;X-COLOUR=BLUE",
                "FREQ=DAILY;COUNT=99999999999"
            })
    void what_is_not_a_rule_of_the_standard_is_told(String rule) {
        assertThat(faults(rule)).containsExactly(NOT_A_RULE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=HOURLY;COUNT=2",
                "FREQ=MINUTELY;COUNT=2",
                "FREQ=SECONDLY;COUNT=2",
                "FREQ=DAILY;COUNT=2;BYHOUR=9",
                "FREQ=DAILY;COUNT=2;BYMINUTE=30",
                "FREQ=DAILY;COUNT=2;BYSECOND=0",
                "FREQ=YEARLY;COUNT=2;BYYEARDAY=244",
                "FREQ=YEARLY;COUNT=2;BYWEEKNO=36",
                "RSCALE=GREGORIAN;FREQ=YEARLY;COUNT=2",
                "freq=daily;count=2;byhour=9"
            })
    void what_is_not_supported_is_told(String rule) {
        assertThat(faults(rule)).containsExactly(UNSUPPORTED_PART);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=DAILY;UNTIL=20260905", "FREQ=DAILY;UNTIL=20260905T090000"})
    void an_end_that_is_not_in_utc_is_told(String rule) {
        assertThat(faults(rule)).containsExactly(UNTIL_NOT_IN_UTC);
    }

    @Test
    void a_rule_without_end_is_told_unless_a_last_day_is_given() {
        assertThat(faults("FREQ=WEEKLY")).containsExactly(NO_END);
        assertThat(recurrence(TUESDAY, "FREQ=WEEKLY", TUESDAY.plusYears(2)).faults())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FREQ=DAILY;COUNT=731, 731", "FREQ=DAILY;UNTIL=20280901T070000Z, 732", "FREQ=YEARLY;COUNT=3, 3"})
    void two_years_is_the_longest(String rule, int sessions) {
        assertThat(days(TUESDAY, rule)).hasSize(sessions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;COUNT=733",
                "FREQ=DAILY;UNTIL=20280902T070000Z",
                "FREQ=YEARLY;COUNT=4",
                "FREQ=YEARLY;INTERVAL=500;COUNT=2"
            })
    void more_than_two_years_is_told(String rule) {
        assertThat(faults(rule)).containsExactly(TOO_LONG);
    }

    @Test
    void a_last_day_beyond_two_years_is_told() {
        assertThat(recurrence(
                                TUESDAY,
                                "FREQ=WEEKLY;COUNT=2",
                                TUESDAY.plusYears(2).plusDays(1))
                        .faults())
                .containsExactly(TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({"09:00, 09:00", "09:00, 08:59", "22:00, 00:00"})
    void an_end_that_is_not_after_the_start_is_told(LocalTime start, LocalTime end) {
        assertThat(new Recurrence(TUESDAY, start, end, PARIS, null, null, List.of()).faults())
                .containsExactly(END_NOT_AFTER_START);
    }

    @Test
    void a_first_day_that_the_rule_leaves_out_is_told() {
        assertThat(faults("FREQ=WEEKLY;BYDAY=WE;COUNT=2")).containsExactly(FIRST_DAY_OUTSIDE_RULE);
    }

    @Test
    void an_exception_on_a_day_without_a_session_is_told() {
        assertThat(faults("FREQ=WEEKLY;COUNT=2", TUESDAY.plusDays(1))).containsExactly(EXCEPTION_WITHOUT_SESSION);
        assertThat(faults("FREQ=WEEKLY;COUNT=2", TUESDAY.plusWeeks(2))).containsExactly(EXCEPTION_WITHOUT_SESSION);
    }

    @Test
    void the_same_exception_twice_is_told() {
        assertThat(faults("FREQ=WEEKLY;COUNT=2", TUESDAY, TUESDAY)).containsExactly(EXCEPTION_TWICE);
    }

    @Test
    void no_session_at_all_is_told() {
        assertThat(faults("FREQ=WEEKLY;COUNT=2", TUESDAY, TUESDAY.plusWeeks(1))).containsExactly(NO_SESSION);
        assertThat(faults("FREQ=WEEKLY;UNTIL=20260901T065959Z")).containsExactly(NO_SESSION);
        assertThat(faults("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2")).containsExactly(NO_SESSION);
        assertThat(recurrence(TUESDAY, null, TUESDAY.minusDays(1)).faults()).containsExactly(NO_SESSION);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(new Recurrence(TUESDAY, NOON, NINE, PARIS, "FREQ=HOURLY", TUESDAY.plusYears(3), List.of()).faults())
                .containsExactly(END_NOT_AFTER_START, UNSUPPORTED_PART, TOO_LONG);
    }

    @Test
    void what_has_faults_has_no_sessions_to_show() {
        Recurrence endless = recurrence(TUESDAY, "FREQ=WEEKLY", null);
        assertThatThrownBy(() -> endless.covers(TUESDAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NO_END");
    }

    private static List<RecurrenceFault> faults(String rule, LocalDate... exceptions) {
        return new Recurrence(TUESDAY, NINE, NOON, PARIS, rule, null, Arrays.asList(exceptions)).faults();
    }

    private static List<LocalDate> days(LocalDate first, String rule) {
        return all(recurrence(first, rule, null)).stream().map(Session::day).toList();
    }

    private static Recurrence recurrence(LocalDate first, @Nullable String rule, @Nullable LocalDate until) {
        return new Recurrence(first, NINE, NOON, PARIS, rule, until, List.of());
    }

    private static List<Session> all(Recurrence recurrence) {
        return recurrence.sessions(LocalDate.MIN, LocalDate.MAX);
    }
}
