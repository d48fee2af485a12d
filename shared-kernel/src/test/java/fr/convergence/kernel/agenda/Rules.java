package fr.convergence.kernel.agenda;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * RRULEs of all the supported parts, without those that say when it ends, that another library reads alike: a week begins on
 * a day that is told, since ical4j has no Monday of its own, and no week is reduced to some months.
 */
final class Rules {

    private static final String NONE = "";
    private static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private Rules() {}

    static Arbitrary<String> any() {
        return Arbitraries.oneOf(daily(), weekly(), monthly(), yearly());
    }

    /** UNTIL as a time of a day in UTC. */
    static String until(LocalDate day, int hour) {
        return "UNTIL=%sT%02d0000Z".formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE), hour);
    }

    private static Arbitrary<String> daily() {
        return rule("DAILY", 20, maybe(weekdays()), maybe(monthDays()), maybe(months()));
    }

    static Arbitrary<String> weekly() {
        return rule("WEEKLY", 6, maybe(weekdays()), firstDayOfWeek());
    }

    private static Arbitrary<String> monthly() {
        return Arbitraries.oneOf(
                rule("MONTHLY", 5, maybe(Arbitraries.oneOf(weekdays(), numbered(5))), maybe(months())),
                rule("MONTHLY", 5, monthDays(), maybe(weekdays()), maybe(months())));
    }

    private static Arbitrary<String> yearly() {
        return Arbitraries.oneOf(
                rule("YEARLY", 2, months(), maybe(Arbitraries.oneOf(weekdays(), numbered(5)))),
                rule("YEARLY", 2, maybe(Arbitraries.oneOf(weekdays(), numbered(53)))),
                rule("YEARLY", 2, maybe(months()), monthDays(), maybe(weekdays())));
    }

    @SafeVarargs
    private static Arbitrary<String> rule(String frequency, int intervals, Arbitrary<String>... parts) {
        Arbitrary<String> interval =
                maybe(Arbitraries.integers().between(1, intervals).map("INTERVAL=%d"::formatted));
        Arbitrary<List<String>> by = Combinators.combine(List.of(parts)).as(given -> given);
        return Combinators.combine(interval, by, maybe(positions())).as((every, days, position) -> {
            boolean mayHavePosition = days.stream().anyMatch(part -> part.startsWith("BY"))
                    && days.stream().noneMatch(part -> frequency.equals("YEARLY") && part.matches("BYMONTH=.*,.*"));
            return Stream.concat(
                            Stream.concat(Stream.of("FREQ=" + frequency, every), days.stream()),
                            mayHavePosition ? Stream.of(position) : Stream.of())
                    .filter(part -> !part.equals(NONE))
                    .collect(joining(";"));
        });
    }

    private static Arbitrary<String> maybe(Arbitrary<String> part) {
        return Arbitraries.oneOf(Arbitraries.just(NONE), part);
    }

    private static Arbitrary<String> weekdays() {
        return list("BYDAY", Arbitraries.of(WEEK), 5);
    }

    private static Arbitrary<String> numbered(int most) {
        Arbitrary<String> day =
                Combinators.combine(signed(most), Arbitraries.of(WEEK)).as((number, name) -> number + name);
        return list("BYDAY", day, 3);
    }

    private static Arbitrary<String> monthDays() {
        return list("BYMONTHDAY", signed(31), 4);
    }

    private static Arbitrary<String> months() {
        return list("BYMONTH", Arbitraries.integers().between(1, 12), 6);
    }

    private static Arbitrary<String> positions() {
        return list("BYSETPOS", signed(3), 2);
    }

    private static Arbitrary<String> firstDayOfWeek() {
        return Arbitraries.of(WEEK).map("WKST=%s"::formatted);
    }

    private static Arbitrary<Integer> signed(int most) {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, most), Arbitraries.integers().between(-most, -1));
    }

    private static <T> Arbitrary<String> list(String part, Arbitrary<T> values, int most) {
        return values.set()
                .ofMinSize(1)
                .ofMaxSize(most)
                .map(Set::stream)
                .map(given -> part + "=" + given.map(String::valueOf).collect(joining(",")));
    }
}
