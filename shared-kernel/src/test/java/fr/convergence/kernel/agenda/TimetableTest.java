package fr.convergence.kernel.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 1);
    private static final Recurrence MORNINGS = recurrence(TUESDAY, 9, "FREQ=WEEKLY;COUNT=6");
    private static final Recurrence AFTERNOONS = recurrence(week(2).plusDays(1), 14, "FREQ=WEEKLY;COUNT=3");

    private final Timetable timetable = Timetable.of(MORNINGS);

    @Test
    void it_recurs_as_first_said() {
        assertThat(all(timetable)).isEqualTo(MORNINGS.sessions(TUESDAY, week(9)));
    }

    @Test
    void amended_from_a_day_on_it_recurs_otherwise_from_that_day_on() {
        assertThat(days(timetable.amendedFrom(week(2), AFTERNOONS)))
                .containsExactly(TUESDAY, week(1), week(2).plusDays(1), week(3).plusDays(1), week(4).plusDays(1));
        assertThat(timetable.amendedFrom(week(2), AFTERNOONS).next(Instant.parse("2026-09-09T00:00:00Z")))
                .map(Session::start)
                .contains(Instant.parse("2026-09-16T12:00:00Z"));
    }

    @Test
    void what_amends_holds_from_its_day_on_though_it_recurs_for_longer() {
        Recurrence earlier = recurrence(TUESDAY, 14, "FREQ=WEEKLY;COUNT=3");
        assertThat(all(timetable.amendedFrom(week(2), earlier)))
                .extracting(Session::start)
                .containsExactly(
                        Instant.parse("2026-09-01T07:00:00Z"),
                        Instant.parse("2026-09-08T07:00:00Z"),
                        Instant.parse("2026-09-15T12:00:00Z"));
    }

    @Test
    void amended_again_from_an_earlier_day_on_the_later_amendment_is_gone() {
        Recurrence once = recurrence(week(1), 10, null);
        assertThat(days(timetable.amendedFrom(week(2), AFTERNOONS).amendedFrom(week(1), once)))
                .containsExactly(TUESDAY, week(1));
        assertThat(days(timetable.amendedFrom(TUESDAY, once))).containsExactly(week(1));
    }

    @Test
    void while_suspended_it_is_not_held() {
        assertThat(days(timetable.suspended(week(1), week(3)))).containsExactly(TUESDAY, week(4), week(5));
        assertThat(days(timetable.suspended(week(1), null))).containsExactly(TUESDAY);
    }

    @Test
    void from_the_day_it_resumes_it_is_held_again() {
        assertThat(days(timetable.suspended(week(1), null).resumedFrom(week(3))))
                .containsExactly(TUESDAY, week(3), week(4), week(5));
        assertThat(days(timetable.suspended(week(4), null).resumedFrom(week(3))))
                .doesNotContain(week(4), week(5));
    }

    @Test
    void after_its_last_day_it_is_not_held() {
        assertThat(days(timetable.endedOn(week(1)))).containsExactly(TUESDAY, week(1));
        assertThat(days(timetable.endedOn(week(1)).endedOn(week(2)))).hasSize(3);
    }

    @Test
    void a_cancelled_day_is_left_out_however_it_recurs_then() {
        LocalDate cancelled = week(2).plusDays(1);
        Timetable amended = timetable.without(week(1)).without(cancelled).amendedFrom(week(2), AFTERNOONS);
        assertThat(days(amended)).containsExactly(TUESDAY, week(3).plusDays(1), week(4).plusDays(1));
        assertThat(amended.covers(cancelled)).isFalse();
        assertThat(amended.covers(week(3).plusDays(1))).isTrue();
    }

    @Test
    void what_was_said_before_stays_as_it_was() {
        Timetable before = timetable.suspended(week(1), week(1)).without(week(2));
        before.amendedFrom(TUESDAY, AFTERNOONS);
        before.suspended(TUESDAY, null);
        before.resumedFrom(week(1));
        before.endedOn(TUESDAY);
        before.without(TUESDAY);
        assertThat(days(before)).containsExactly(TUESDAY, week(3), week(4), week(5));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void all_that_was_decided_is_what_another_library_finds_day_by_day(
            @ForAll("rules") String before,
            @ForAll("rules") String after,
            @ForAll @IntRange(max = 200) int amended,
            @ForAll @IntRange(max = 200) int suspended,
            @ForAll @IntRange(max = 60) int length,
            @ForAll @IntRange(min = 100, max = 400) int ended,
            @ForAll @IntRange(max = 300) int cancelled) {
        Recurrence one = found(TUESDAY, 9, before);
        LocalDate from = TUESDAY.plusDays(amended);
        Recurrence other = found(from.minusDays(20), 14, after);
        LocalDate away = TUESDAY.plusDays(suspended);
        LocalDate back = away.plusDays(length);
        LocalDate gone = TUESDAY.plusDays(cancelled);
        LocalDate last = TUESDAY.plusDays(ended);
        Timetable whole = Timetable.of(one)
                .suspended(away, null)
                .without(gone)
                .amendedFrom(from, other)
                .resumedFrom(back)
                .endedOn(last);
        List<Session> early = Yardstick.sessions(one);
        List<Session> late = Yardstick.sessions(other);
        List<Session> expected = TUESDAY.datesUntil(TUESDAY.plusDays(500))
                .filter(day -> day.isBefore(away) || !day.isBefore(back))
                .filter(day -> !day.equals(gone) && !day.isAfter(last))
                .flatMap(day -> (day.isBefore(from) ? early : late)
                        .stream().filter(session -> session.day().equals(day)))
                .toList();
        assertThat(all(whole)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> rules() {
        return Arbitraries.of(
                "FREQ=WEEKLY;COUNT=40",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=MO;COUNT=30",
                "FREQ=MONTHLY;BYDAY=1TU,-1FR;COUNT=20",
                "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=10");
    }

    private static Recurrence found(LocalDate from, int hour, String rule) {
        return recurrence(Yardstick.firstDay(from, rule), hour, rule);
    }

    private static Recurrence recurrence(LocalDate first, int hour, String rule) {
        return new Recurrence(first, LocalTime.of(hour, 0), LocalTime.of(hour + 3, 0), PARIS, rule, null, List.of());
    }

    private static LocalDate week(int weeks) {
        return TUESDAY.plusWeeks(weeks);
    }

    private static List<LocalDate> days(Timetable timetable) {
        return all(timetable).stream().map(Session::day).toList();
    }

    private static List<Session> all(Timetable timetable) {
        return timetable.sessions(LocalDate.MIN, LocalDate.MAX);
    }
}
