package fr.convergence.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.agenda.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    // 2026-11-23 is a Monday, of ISO week 48; 2026-11-11 a public holiday, on a Wednesday
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-12:00,14:00-17:00                     | 2026-11-23T09:00 | OPEN
            Mo-Fr 09:00-12:00,14:00-17:00                     | 2026-11-23T08:59 | CLOSED
            Mo-Fr 09:00-12:00,14:00-17:00                     | 2026-11-23T12:00 | CLOSED
            Mo-Fr 09:00-12:00,14:00-17:00                     | 2026-11-23T16:59 | OPEN
            Mo-Fr 09:00-12:00,14:00-17:00                     | 2026-11-22T10:00 | CLOSED
            Mo 09:00-12:00; Tu 14:00-17:00                    | 2026-11-24T15:00 | OPEN
            Mo-Fr 09:00-17:00; We off                         | 2026-11-25T10:00 | CLOSED
            Mo-Fr 09:00-17:00; We 14:00-17:00                 | 2026-11-25T10:00 | CLOSED
            Mo-Fr 09:00-12:00, We 14:00-17:00                 | 2026-11-25T10:00 | OPEN
            Mo-Fr 09:00-17:00; Mo 12:00-13:00 off             | 2026-11-23T12:30 | CLOSED
            Mo-Fr 09:00-17:00; Mo 12:00-13:00 off             | 2026-11-23T13:30 | OPEN
            Fr 20:00-26:00                                    | 2026-11-28T01:30 | OPEN
            Fr 20:00-26:00                                    | 2026-11-28T02:00 | CLOSED
            Sa-Mo 09:00-12:00                                 | 2026-11-23T10:00 | OPEN
            24/7                                              | 2026-11-11T03:00 | OPEN
            Mo-Fr 09:00-17:00; PH off                         | 2026-11-11T10:00 | CLOSED
            Mo-Fr 09:00-17:00                                 | 2026-11-11T10:00 | UNKNOWN
            Mo-Fr 09:00-17:00; PH 10:00-11:00                 | 2026-11-11T10:30 | OPEN
            PH,Mo-Fr 09:00-17:00                              | 2026-11-11T10:00 | OPEN
            week 48 Mo 09:00-12:00                            | 2026-11-23T10:00 | OPEN
            week 47 Mo 09:00-12:00                            | 2026-11-23T10:00 | CLOSED
            week 2-52/2 Mo 09:00-12:00                        | 2026-11-23T10:00 | OPEN
            week 1-53/2 Mo 09:00-12:00                        | 2026-11-23T10:00 | CLOSED
            Mo-Fr 09:00-17:00; week 48 off                    | 2026-11-23T10:00 | CLOSED
            Jul-Aug Mo-Fr 09:00-12:00                         | 2026-11-23T10:00 | CLOSED
            Nov-Feb Mo-Fr 09:00-12:00                         | 2026-11-23T10:00 | OPEN
            Mo-Fr 09:00-17:00; Nov 20-Dec 05 off              | 2026-11-23T10:00 | CLOSED
            Mo[4] 09:00-12:00                                 | 2026-11-23T10:00 | OPEN
            Mo[1] 09:00-12:00                                 | 2026-11-23T10:00 | CLOSED
            Mo[-1] 09:00-12:00                                | 2026-11-30T10:00 | OPEN
            2026 Mo 09:00-12:00                               | 2026-11-23T10:00 | OPEN
            2025 Mo 09:00-12:00                               | 2026-11-23T10:00 | CLOSED
            Mo-Fr 09:00-17:00; SH off                         | 2026-11-23T10:00 | UNKNOWN
            Mo sunrise-12:00                                  | 2026-11-23T10:00 | UNKNOWN
            Mo 09:00+                                         | 2026-11-23T10:00 | UNKNOWN
            Mo unknown "sur rendez-vous"                      | 2026-11-23T10:00 | UNKNOWN
            Mo 09:00-12:00 "sur rendez-vous"                  | 2026-11-23T10:00 | UNKNOWN
            Mo 09:00-12:00 "sur rendez-vous"                  | 2026-11-23T13:00 | CLOSED
            Mo 09:00-12:00 open "entrée par la cour"          | 2026-11-23T10:00 | OPEN
            easter Mo 09:00-12:00                             | 2026-11-23T10:00 | UNKNOWN
            tous les matins                                   | 2026-11-23T10:00 | UNKNOWN
            ''                                                | 2026-11-23T10:00 | UNKNOWN
            """)
    void hours_mean_what_openstreetmap_says(String hours, LocalDateTime when, OpeningHours.State expected) {
        assertThat(OpeningHours.at(when.atZone(PARIS).toInstant(), hours, "49")).isEqualTo(expected);
    }

    @Test
    void hours_that_nobody_told_are_unknown_and_so_are_those_that_fall_back_on_others() {
        Instant monday = LocalDateTime.parse("2026-11-23T10:00").atZone(PARIS).toInstant();
        assertThat(OpeningHours.at(monday, null, "49")).isEqualTo(OpeningHours.State.UNKNOWN);
        assertThat(OpeningHours.at(monday, "Mo 09:00-12:00 || \"sur rendez-vous\"", "49"))
                .isEqualTo(OpeningHours.State.UNKNOWN);
    }

    @Test
    void the_hours_are_those_of_the_department() {
        Instant nineInParis =
                LocalDateTime.parse("2026-11-23T09:30").atZone(PARIS).toInstant();
        assertThat(OpeningHours.at(nineInParis, "Mo 09:00-12:00", "49")).isEqualTo(OpeningHours.State.OPEN);
        assertThat(OpeningHours.at(nineInParis, "Mo 12:00-13:00", "974")).isEqualTo(OpeningHours.State.OPEN);
        assertThat(OpeningHours.at(nineInParis, "Mo 04:00-05:00", "972")).isEqualTo(OpeningHours.State.OPEN);
    }

    // 2026-11-11 is a public holiday, on a Wednesday
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Mo-Fr 09:00-12:00,14:00-17:00 | 2026-11-23T10:00 | OPEN    | 2026-11-23T10:00
            Mo-Fr 09:00-12:00,14:00-17:00 | 2026-11-23T12:30 | CLOSED  | 2026-11-23T14:00
            Mo-Fr 09:00-12:00,14:00-17:00 | 2026-11-27T17:30 | CLOSED  | 2026-11-30T09:00
            Mo-Fr 09:00-17:00; Tu 09:00-13:00 off | 2026-11-23T17:30 | CLOSED | 2026-11-24T13:00
            Mo-Fr 09:00-17:00; PH off     | 2026-11-10T18:00 | CLOSED  | 2026-11-12T09:00
            Mo-Fr 09:00-17:00             | 2026-11-11T10:00 | UNKNOWN | 2026-11-12T09:00
            Mo[1] 09:00-12:00             | 2026-11-16T10:00 | CLOSED  | -
            Mo "sur rendez-vous"          | 2026-11-24T10:00 | UNKNOWN | -
            Jul-Aug Mo-Fr 09:00-12:00     | 2026-11-23T10:00 | CLOSED  | -
            tous les matins               | 2026-11-23T10:00 | UNKNOWN | -
            """)
    void hours_tell_when_they_next_mean_open(
            String hours, LocalDateTime from, OpeningHours.State state, @Nullable LocalDateTime since) {
        OpeningHours.Opening opening = OpeningHours.from(from.atZone(PARIS).toInstant(), hours, "49");
        assertThat(opening.state()).isEqualTo(state);
        assertThat(opening.since()).isEqualTo(since);
        assertThat(opening.in()).isEqualTo(since == null ? null : from.until(since, ChronoUnit.MINUTES));
    }

    @Test
    void when_it_is_closed_is_told_to_the_minute_by_the_clock_on_its_wall() {
        assertThat(closed("Mo-Fr 08:50-12:20,14:00-17:00; We off", "2026-11-24T08:00", "2026-11-25T09:00"))
                .containsExactly(
                        "2026-11-24T08:00/2026-11-24T08:50",
                        "2026-11-24T12:20/2026-11-24T14:00",
                        "2026-11-24T17:00/2026-11-25T00:00",
                        "2026-11-25T00:00/2026-11-25T08:50",
                        "2026-11-25T08:50/2026-11-25T09:00");
    }

    @Test
    void nothing_is_known_to_be_closed_where_nobody_can_tell() {
        assertThat(closed(null, "2026-11-24T08:00", "2026-11-25T09:00")).isEmpty();
        assertThat(closed("sur rendez-vous", "2026-11-24T08:00", "2026-11-25T09:00"))
                .isEmpty();
        assertThat(closed("Mo-Fr 09:00-17:00", "2026-11-11T00:00", "2026-11-12T00:00"))
                .isEmpty();
    }

    @Test
    void hours_that_the_clock_skips_are_not_there_and_those_it_shows_twice_last_longer() {
        assertThat(closed("Su 02:00-03:00", "2026-03-29T00:00", "2026-03-29T12:00"))
                .containsExactly("2026-03-29T00:00/2026-03-29T03:00", "2026-03-29T03:00/2026-03-29T12:00");
        Span autumn = new Span(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T22:00:00Z"));
        assertThat(OpeningHours.closed(autumn, "Su 09:00-12:00", "49"))
                .first()
                .satisfies(span -> assertThat(span.length()).hasHours(10));
    }

    private static List<String> closed(@Nullable String hours, String from, String to) {
        Span within = new Span(
                LocalDateTime.parse(from).atZone(PARIS).toInstant(),
                LocalDateTime.parse(to).atZone(PARIS).toInstant());
        return OpeningHours.closed(within, hours, "49").stream()
                .map(span ->
                        LocalDateTime.ofInstant(span.start(), PARIS) + "/" + LocalDateTime.ofInstant(span.end(), PARIS))
                .toList();
    }

    @Property
    void a_week_of_hours_is_open_within_them_and_at_no_other_time(
            @ForAll("weeks") List<Day> week,
            @ForAll @IntRange(max = 6) int day,
            @ForAll @IntRange(max = 1439) int minute) {
        // From Monday, 2026-11-23, a week without a public holiday.
        LocalDateTime when = LocalDate.of(2026, 11, 23).plusDays(day).atTime(LocalTime.ofSecondOfDay(minute * 60L));
        String hours = week.stream().map(Day::written).collect(Collectors.joining("; "));
        boolean open = week.get(day).open(minute);
        assertThat(OpeningHours.at(when.atZone(PARIS).toInstant(), hours, "49"))
                .as("%s on %s", hours, when)
                .isEqualTo(open ? OpeningHours.State.OPEN : OpeningHours.State.CLOSED);
    }

    /** A morning and an afternoon, in minutes; nothing when closed. */
    record Day(DayOfWeek day, List<Integer> bounds) {

        String written() {
            String name = DAYS.get(day.ordinal());
            return bounds.isEmpty()
                    ? name + " off"
                    : "%s %s-%s,%s-%s"
                            .formatted(Stream.concat(
                                            Stream.of(name), bounds.stream().map(Day::time))
                                    .toArray());
        }

        boolean open(int minute) {
            return !bounds.isEmpty()
                    && (bounds.get(0) <= minute && minute < bounds.get(1)
                            || bounds.get(2) <= minute && minute < bounds.get(3));
        }

        private static String time(int minute) {
            return "%02d:%02d".formatted(minute / 60, minute % 60);
        }
    }

    @Provide
    Arbitrary<List<Day>> weeks() {
        Arbitrary<List<Integer>> some = Arbitraries.integers()
                .between(0, 1439)
                .list()
                .ofSize(4)
                .uniqueElements()
                .map(bounds -> bounds.stream().sorted().toList());
        return Arbitraries.oneOf(some, Arbitraries.just(List.<Integer>of()))
                .list()
                .ofSize(7)
                .map(days -> Stream.of(DayOfWeek.values())
                        .map(day -> new Day(day, days.get(day.ordinal())))
                        .toList());
    }
}
