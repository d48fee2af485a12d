package fr.convergence.infra.application.outsidecalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.convergence.infra.application.outsidecalendar.NotRead.Why;
import fr.convergence.kernel.agenda.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs write, told as busy time between two days of the clocks of Paris. */
class BusyTextTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Span YEAR = new Span(at("2026-01-01T00:00"), at("2027-01-01T00:00"));

    /** As Exchange publishes a calendar: zones by Windows' names, lines of its own, a private title. */
    private static final String OUTLOOK = """
            BEGIN:VCALENDAR
            METHOD:PUBLISH
            PRODID:Microsoft Exchange Server 2010
            VERSION:2.0
            X-WR-CALNAME:Calendrier
            BEGIN:VTIMEZONE
            TZID:Romance Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            DESCRIPTION:Dossier de
             quelqu’un
            RRULE:FREQ=WEEKLY;UNTIL=20260414T070000Z;INTERVAL=1;BYDAY=TU;WKST=MO
            EXDATE;TZID=Romance Standard Time:20260331T090000
            UID:040000008200E00074C5B7101A82E008
            SUMMARY:Occupé
            DTSTART;TZID=Romance Standard Time:20260317T090000
            DTEND;TZID=Romance Standard Time:20260317T103000
            CLASS:PUBLIC
            TRANSP:OPAQUE
            STATUS:CONFIRMED
            X-MICROSOFT-CDO-BUSYSTATUS:BUSY
            END:VEVENT
            BEGIN:VEVENT
            UID:040000008200E00074C5B7101A82E008
            RECURRENCE-ID;TZID=Romance Standard Time:20260407T090000
            DTSTART;TZID=Romance Standard Time:20260408T140000
            DTEND;TZID=Romance Standard Time:20260408T150000
            X-MICROSOFT-CDO-BUSYSTATUS:BUSY
            END:VEVENT
            BEGIN:VEVENT
            UID:leave
            DTSTART;VALUE=DATE:20260504
            DTEND;VALUE=DATE:20260506
            TRANSP:TRANSPARENT
            X-MICROSOFT-CDO-BUSYSTATUS:FREE
            END:VEVENT
            END:VCALENDAR
            """;

    /** As RDV Service Public publishes the appointments of an agent: in UTC, one by one, those called off as cancelled. */
    private static final String RDV_SERVICE_PUBLIC = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:RDV Service Public
            CALSCALE:GREGORIAN
            BEGIN:VEVENT
            DTSTAMP:20260901T080000Z
            UID:rdv_1@rdv-service-public
            DTSTART;TZID=Europe/Paris:20261013T093000
            DTEND;TZID=Europe/Paris:20261013T100000
            SUMMARY:RDV
            STATUS:CONFIRMED
            END:VEVENT
            BEGIN:VEVENT
            UID:rdv_2@rdv-service-public
            DTSTART:20261013T080000Z
            DTEND:20261013T083000Z
            STATUS:CONFIRMED
            END:VEVENT
            BEGIN:VEVENT
            UID:rdv_3@rdv-service-public
            DTSTART:20261014T080000Z
            DTEND:20261014T083000Z
            STATUS:CANCELLED
            END:VEVENT
            END:VCALENDAR
            """;

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(PARIS).toInstant();
    }

    private static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    private static List<Span> read(String text) {
        return read(text, YEAR);
    }

    private static List<Span> read(String text, Span window) {
        try {
            return BusyText.read(text.replace("\n", "\r\n").getBytes(UTF_8), PARIS, window);
        } catch (NotRead refused) {
            throw new AssertionError(refused);
        }
    }

    private static String event(String lines) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\n" + lines + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    private static Why refused(String text) {
        try {
            BusyText.read(text.replace("\n", "\r\n").getBytes(UTF_8), PARIS, YEAR);
        } catch (NotRead refused) {
            return refused.why();
        }
        throw new AssertionError("was read");
    }

    @Test
    void outlook_keeps_its_hour_through_the_change_of_the_clocks_and_tells_what_is_moved_and_left_out() {
        assertThat(read(OUTLOOK))
                .containsExactly(
                        span("2026-03-17T09:00", "2026-03-17T10:30"),
                        span("2026-03-24T09:00", "2026-03-24T10:30"),
                        span("2026-04-08T14:00", "2026-04-08T15:00"),
                        span("2026-04-14T09:00", "2026-04-14T10:30"));
    }

    @Test
    void appointments_that_touch_are_one_period_and_those_called_off_none() {
        assertThat(read(RDV_SERVICE_PUBLIC)).containsExactly(span("2026-10-13T09:30", "2026-10-13T10:30"));
    }

    @Test
    void a_day_is_one_of_the_clocks_at_home_however_long_it_is() {
        assertThat(read(event("DTSTART;VALUE=DATE:20261025")))
                .containsExactly(span("2026-10-25T00:00", "2026-10-26T00:00"))
                .allSatisfy(day -> assertThat(day.length()).isEqualTo(Duration.ofHours(25)));
        assertThat(read(event("DTSTART;VALUE=DATE:20260328\nDTEND;VALUE=DATE:20260330\nTRANSP:OPAQUE")))
                .containsExactly(span("2026-03-28T00:00", "2026-03-30T00:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20260701T090000\nDTEND:20260701T100000",
                "DTSTART:20260701T090000\nDURATION:PT1H",
                "DTSTART;TZID=Europe/Paris:20260701T090000\nDURATION:PT60M",
                "DTSTART;TZID=Romance Standard Time:20260701T090000\nDURATION:PT1H",
                "DTSTART;TZID=\"W. Europe Standard Time\":20260701T090000\nDURATION:PT1H",
                "DTSTART;TZID=Heure d’ici:20260701T090000\nDURATION:PT1H",
                "DTSTART;TZID=Chez nous:20260701T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE;TZID=Chez nous:20260702T090000",
                "DTSTART;TZID=Asia/Tokyo:20260701T160000\nDURATION:PT1H",
                "DTSTART:20260701T070000Z\nDTEND;TZID=Europe/London:20260701T090000",
            })
    void an_hour_is_found_whatever_its_zone_is_called(String lines) {
        assertThat(read(event(lines))).containsExactly(span("2026-07-01T09:00", "2026-07-01T10:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20260701T090000",
                "DTSTART:20260701T090000\nDTEND:20260701T090000",
                "DTSTART:20260701T090000\nDTEND:20260701T080000",
                "DTSTART:20260701T090000\nDURATION:PT1H\nTRANSP:TRANSPARENT",
                "DTSTART:20260701T090000\nDURATION:PT1H\nSTATUS:CANCELLED",
                "DTSTART:20260701T090000\nDURATION:PT1H\nX-MICROSOFT-CDO-BUSYSTATUS:FREE",
                "DTSTART:20250701T090000\nDURATION:PT1H",
                "DTSTART:20270701T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY",
                "DTEND:20260701T090000",
            })
    void what_takes_no_time_of_the_window_is_not_busy(String lines) {
        assertThat(read(event(lines))).isEmpty();
    }

    @Test
    void what_began_before_the_window_and_ends_after_it_is_cut_to_it() {
        Span morning = span("2026-07-01T09:00", "2026-07-01T12:00");
        assertThat(read(event("DTSTART:20250101T000000\nDTEND:20280101T000000"), morning))
                .containsExactly(morning);
        assertThat(read(event("DTSTART:20100101T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY"), morning))
                .containsExactly(span("2026-07-01T10:00", "2026-07-01T11:00"));
    }

    @Test
    void days_that_are_added_left_out_or_moved_are_told_by_the_instant_in_whatever_zone() {
        assertThat(read("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        BEGIN:VEVENT
                        UID:1
                        DTSTART;TZID=Europe/Paris:20260701T090000
                        DURATION:PT1H
                        RRULE:FREQ=DAILY;COUNT=4
                        EXDATE:20260702T070000Z
                        RDATE;TZID=Europe/Paris:20260710T150000
                        RDATE;VALUE=PERIOD;TZID=Europe/Paris:20260711T150000/PT3H
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:1
                        RECURRENCE-ID:20260703T070000Z
                        DTSTART;TZID=Europe/Paris:20260705T110000
                        DURATION:PT30M
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:1
                        RECURRENCE-ID;TZID=Europe/Paris:20260704T090000
                        DTSTART;TZID=Europe/Paris:20260704T090000
                        DURATION:PT1H
                        STATUS:CANCELLED
                        END:VEVENT
                        END:VCALENDAR
                        """))
                .containsExactly(
                        span("2026-07-01T09:00", "2026-07-01T10:00"),
                        span("2026-07-05T11:00", "2026-07-05T11:30"),
                        span("2026-07-10T15:00", "2026-07-10T16:00"),
                        span("2026-07-11T15:00", "2026-07-11T18:00"));
    }

    @Test
    void a_day_left_out_of_what_has_hours_is_left_out_whole() {
        assertThat(read(event("DTSTART:20260701T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\n"
                        + "EXDATE;VALUE=DATE:20260701")))
                .containsExactly(span("2026-07-02T09:00", "2026-07-02T10:00"));
    }

    @Test
    void the_last_day_of_a_rule_counts_with_all_its_hours() {
        assertThat(read(event("DTSTART:20260701T210000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20260702")))
                .hasSize(2);
        assertThat(read(event("DTSTART;VALUE=DATE:20260701\nRRULE:FREQ=WEEKLY;UNTIL=20260708")))
                .hasSize(2);
    }

    @Test
    void free_and_busy_time_is_read_as_it_is_told() {
        assertThat(read("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        BEGIN:VFREEBUSY
                        UID:1
                        FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260301T080000Z/20260301T090000Z,20260302T080000Z/PT2H
                        FREEBUSY:20260303T080000Z/PT1H
                        FREEBUSY;FBTYPE=FREE:20260304T080000Z/PT1H
                        END:VFREEBUSY
                        END:VCALENDAR
                        """))
                .containsExactly(
                        span("2026-03-01T09:00", "2026-03-01T10:00"),
                        span("2026-03-02T09:00", "2026-03-02T11:00"),
                        span("2026-03-03T09:00", "2026-03-03T10:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!doctype html><title>Connexion</title>",
                "{}",
                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n",
                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART:demain\nEND:VEVENT\nEND:VCALENDAR\n",
            })
    void what_is_no_calendar_is_refused(String text) {
        assertThat(refused(text)).isEqualTo(Why.NOT_A_CALENDAR);
    }

    @Test
    void a_rule_that_cannot_be_read_refuses_the_calendar_rather_than_tell_somebody_free() {
        assertThat(refused(event("DTSTART:20260701T090000\nDURATION:PT1H\nRRULE:FREQ=OFTEN")))
                .isEqualTo(Why.NOT_A_CALENDAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=MINUTELY;BYHOUR=3"})
    void more_than_anybody_can_mean_is_refused(String rule) {
        assertThat(refused(event("DTSTART:20200101T090000\nDURATION:PT1S\nRRULE:" + rule)))
                .isEqualTo(Why.TOO_MUCH);
    }

    @Test
    void many_rules_that_nobody_means_are_refused_before_they_cost_more_than_one() {
        String rules =
                "BEGIN:VEVENT\nDTSTART:20260101T090000\nDURATION:PT1S\nRRULE:FREQ=MINUTELY;COUNT=40000;BYHOUR=3\nEND:VEVENT\n"
                        .repeat(1_000);
        assertThat(refused("BEGIN:VCALENDAR\nVERSION:2.0\n" + rules + "END:VCALENDAR\n"))
                .isEqualTo(Why.TOO_MUCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20260701T090000\nDURATION:P99999999999D",
                "DTSTART:20260701T090000\nDURATION:PT1H\nRDATE;VALUE=PERIOD:20260702T090000",
                "DTSTART:20260701T090000\nDURATION:PT1H\nEXDATE:hier",
                "DTSTART:99999999T999999\nDURATION:PT1H",
            })
    void what_makes_a_library_stumble_is_no_calendar_or_is_read(String lines) {
        try {
            assertThat(BusyText.read(event(lines).replace("\n", "\r\n").getBytes(UTF_8), PARIS, YEAR))
                    .hasSizeLessThan(3);
        } catch (NotRead refused) {
            assertThat(refused.why()).isEqualTo(Why.NOT_A_CALENDAR);
        }
    }

    @Test
    void a_period_that_is_added_is_left_out_as_any_day() {
        assertThat(read(event("DTSTART:20260701T090000\nDURATION:PT1H\n"
                        + "RDATE;VALUE=PERIOD:20260702T090000/PT2H,20260703T090000/PT2H\nEXDATE:20260702T090000")))
                .containsExactly(
                        span("2026-07-01T09:00", "2026-07-01T10:00"), span("2026-07-03T09:00", "2026-07-03T11:00"));
    }

    @Test
    void a_calendar_without_anything_is_no_busy_time() {
        assertThat(read("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n")).isEmpty();
    }

    @Test
    void an_hour_that_the_clock_skips_is_one_later_that_day_alone_and_one_it_shows_twice_is_the_first() {
        assertThat(read(event("DTSTART:20260328T023000\nDURATION:PT15M\nRRULE:FREQ=DAILY;COUNT=3")))
                .extracting(Span::start)
                .containsExactly(at("2026-03-28T02:30"), at("2026-03-29T03:30"), at("2026-03-30T02:30"));
        assertThat(read(event("DTSTART:20261025T023000\nDURATION:PT15M")))
                .extracting(Span::start)
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
    }

    /** But for the hour that the clock skips: ical4j keeps the one it shows instead from then on. */
    @Property(tries = 300)
    void rules_say_the_same_as_in_ical4j_through_both_changes_of_the_clocks(
            @ForAll @IntRange(min = 0, max = 364) int day,
            @ForAll @IntRange(min = 3, max = 23) int hour,
            @ForAll @IntRange(min = 1, max = 3) int interval,
            @ForAll @IntRange(min = 0, max = 3) int form)
            throws Exception {
        LocalDateTime first = LocalDate.of(2026, 1, 1).plusDays(day).atTime(hour, 0);
        String rule = switch (form) {
            case 0 -> "FREQ=DAILY;INTERVAL=" + interval;
            case 1 ->
                "FREQ=WEEKLY;INTERVAL=" + interval + ";BYDAY="
                        + first.getDayOfWeek().name().substring(0, 2);
            case 2 -> "FREQ=MONTHLY;INTERVAL=" + interval + ";BYMONTHDAY=" + first.getDayOfMonth();
            default -> "FREQ=DAILY;COUNT=" + 20 * interval;
        };
        ZonedDateTime seed = first.atZone(PARIS);
        List<Instant> expected = new Recur<ZonedDateTime>(rule)
                .getDates(seed, YEAR.start().atZone(PARIS), YEAR.end().atZone(PARIS)).stream()
                        .map(ZonedDateTime::toInstant)
                        .filter(start -> start.isBefore(YEAR.end()))
                        .collect(Collectors.toList());
        String lines = "DTSTART;TZID=Europe/Paris:" + first.format(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"))
                + "\nDURATION:PT15M\nRRULE:" + rule;
        assertThat(read(event(lines)).stream().map(Span::start)).as(rule).containsExactlyElementsOf(expected);
    }

    @Test
    void nothing_tells_what_it_was_that_could_not_be_read() {
        assertThatExceptionOfType(NotRead.class)
                .isThrownBy(() -> BusyText.read("SUMMARY:secret".getBytes(UTF_8), PARIS, YEAR))
                .withMessage("NOT_A_CALENDAR");
    }
}
