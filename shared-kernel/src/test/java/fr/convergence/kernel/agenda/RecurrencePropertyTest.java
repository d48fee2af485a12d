package fr.convergence.kernel.agenda;

import static fr.convergence.kernel.agenda.RecurrenceFault.NO_SESSION;
import static fr.convergence.kernel.agenda.RecurrenceFault.TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever the rule, the days and the zone, another library finds the same sessions. */
class RecurrencePropertyTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void a_rule_that_counts_has_the_sessions_another_library_finds(
            @ForAll("rules") String rule,
            @ForAll("days") LocalDate from,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 1, max = 12) int count,
            @ForAll @Size(max = 3) List<@IntRange(max = 9) Integer> taken) {
        Recurrence recurrence = recurring(from, zone, rule, "COUNT=" + count, null);
        Assume.that(expected(recurrence).size() == count);
        agrees(recurrence, taken);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void a_rule_that_ends_at_a_time_has_the_sessions_another_library_finds(
            @ForAll("rules") String rule,
            @ForAll("days") LocalDate from,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(max = 900) int days,
            @ForAll @IntRange(max = 23) int hour) {
        agrees(recurring(from, zone, rule, Rules.until(from.plusDays(days), hour), null), List.of());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void an_endless_rule_has_the_sessions_another_library_finds_until_its_last_day(
            @ForAll("rules") String rule,
            @ForAll("days") LocalDate from,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(max = 730) int days,
            @ForAll @Size(max = 3) List<@IntRange(max = 9) Integer> taken) {
        agrees(recurring(from, zone, rule, "", days), taken);
    }

    /** The other library would, in such weeks, hold sessions in other months too; the rule reduces, it never adds. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_weekly_rule_of_some_months_has_the_days_in_those_months(
            @ForAll("weekly") String rule, @ForAll("days") LocalDate from, @ForAll Month other) {
        Recurrence always = recurring(from, ZoneId.of("Europe/Paris"), rule, "", 730);
        Set<Month> months = EnumSet.of(always.firstDay().getMonth(), other);
        String numbers = months.stream().map(month -> "" + month.getValue()).collect(Collectors.joining(","));
        assertThat(all(with(always, rule + ";BYMONTH=" + numbers, List.of())))
                .isEqualTo(all(always).stream()
                        .filter(session -> months.contains(session.day().getMonth()))
                        .toList());
    }

    @Property(tries = 500)
    void around_a_clock_change_a_session_starts_when_another_library_says(
            @ForAll("clockChanges") ClockChange change,
            @ForAll @IntRange(max = 19) int quarter,
            @ForAll @IntRange(min = 1, max = 12) int quarters) {
        LocalTime start = LocalTime.MIN.plusMinutes(15L * quarter);
        Recurrence nights = new Recurrence(
                change.day().minusDays(2),
                start,
                start.plusMinutes(15L * quarters),
                change.zone(),
                "FREQ=DAILY;COUNT=5",
                null,
                List.of());
        assertThat(all(nights))
                .extracting(Session::start)
                .isEqualTo(
                        Yardstick.sessions(nights).stream().map(Session::start).toList());
        assertThat(all(nights))
                .filteredOn(session -> !session.day().equals(change.day()))
                .hasSize(4)
                .allSatisfy(session -> assertThat(Duration.between(session.start(), session.end()))
                        .isEqualTo(Duration.ofMinutes(15L * quarters)));
    }

    record ClockChange(ZoneId zone, LocalDate day) {}

    @Provide
    Arbitrary<String> rules() {
        return Rules.any();
    }

    @Provide
    Arbitrary<String> weekly() {
        return Rules.weekly().filter(rule -> !rule.contains("BYSETPOS"));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 1500).map(LocalDate.of(2024, 1, 1)::plusDays),
                Arbitraries.of(LocalDate.of(2024, 2, 29), LocalDate.of(2026, 3, 28), LocalDate.of(2026, 10, 25)));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Paris", "America/Miquelon", "America/Guadeloupe", "Indian/Reunion", "Pacific/Noumea")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<ClockChange> clockChanges() {
        return Arbitraries.of("Europe/Paris", "America/Miquelon")
                .map(ZoneId::of)
                .flatMap(zone -> Arbitraries.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 1))
                        .map(day -> zone.getRules()
                                .nextTransition(day.atStartOfDay(zone).toInstant()))
                        .map(ZoneOffsetTransition::getDateTimeBefore)
                        .map(change -> new ClockChange(zone, change.toLocalDate())));
    }

    private static Recurrence recurring(
            LocalDate from, ZoneId zone, String rule, String ending, @Nullable Integer days) {
        LocalDate first = Yardstick.firstDay(from, rule);
        Assume.that(first != null);
        String whole = ending.isEmpty() ? rule : rule + ";" + ending;
        LocalDate until = days == null ? null : first.plusDays(days);
        return new Recurrence(first, NINE, NOON, zone, whole, until, List.of());
    }

    private static Recurrence with(Recurrence recurrence, String rule, List<LocalDate> exceptions) {
        return new Recurrence(
                recurrence.firstDay(),
                recurrence.start(),
                recurrence.end(),
                recurrence.zone(),
                rule,
                recurrence.until(),
                exceptions);
    }

    /** @param taken which of its sessions are taken out */
    private static void agrees(Recurrence whole, List<Integer> taken) {
        List<Session> sessions = expected(whole);
        List<LocalDate> exceptions = taken.stream()
                .filter(index -> index < sessions.size())
                .map(index -> sessions.get(index).day())
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf));
        Recurrence recurrence = with(whole, whole.rule(), exceptions);
        List<Session> left = expected(recurrence);
        if (!sessions.isEmpty() && sessions.getLast().day().isAfter(latest(whole))) {
            assertThat(recurrence.faults()).containsExactly(TOO_LONG);
        } else if (left.isEmpty()) {
            assertThat(recurrence.faults()).containsExactly(NO_SESSION);
        } else {
            assertThat(all(recurrence)).isEqualTo(left);
        }
    }

    private static List<Session> expected(Recurrence recurrence) {
        LocalDate until = recurrence.until();
        return Yardstick.sessions(recurrence).stream()
                .filter(session -> until == null || !session.day().isAfter(until))
                .toList();
    }

    private static List<Session> all(Recurrence recurrence) {
        return recurrence.sessions(recurrence.firstDay(), latest(recurrence));
    }

    private static LocalDate latest(Recurrence recurrence) {
        return recurrence.firstDay().plusYears(Recurrence.MOST_YEARS);
    }
}
