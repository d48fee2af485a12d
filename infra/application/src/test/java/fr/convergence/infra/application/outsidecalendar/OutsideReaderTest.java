package fr.convergence.infra.application.outsidecalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.egress.Egress;
import fr.convergence.infra.application.egress.EgressSettings;
import fr.convergence.kernel.agenda.Span;
import fr.convergence.query.OutsideReading;
import fr.convergence.query.OutsideTime.Busy;
import fr.convergence.query.OutsideTime.LastRead;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendars on a real server, which answers, refuses, is slow or away, and nodes that read them at once or die. By a clock of 2030. */
@ApplicationTest
class OutsideReaderTest {

    private static final Instant START = Instant.parse("2030-01-07T08:00:00Z");
    private static final Span MONTH = new Span(START, START.plus(Duration.ofDays(30)));
    private static final Span MEETING =
            new Span(Instant.parse("2030-01-08T09:00:00Z"), Instant.parse("2030-01-08T11:00:00Z"));

    private final DataSource database;
    private final SealedAddresses addresses;
    private final JdbcClient sql;
    private final CalendarHost host = CalendarHost.up();
    private final Egress egress = Egress.of(new EgressSettings(List.of("127.0.0.1"), true));
    private final String structure = UUID.randomUUID().toString();
    private final UUID calendar = UUID.randomUUID();
    private final UUID address = UUID.randomUUID();
    private Instant now = START;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final KnownBusyTime known;

    OutsideReaderTest(DataSource database, SealedAddresses addresses) {
        this.database = database;
        this.addresses = addresses;
        this.sql = JdbcClient.create(database);
        this.known = new KnownBusyTime(sql, clock);
    }

    @BeforeEach
    void connect() {
        addresses.deposit(address.toString(), host.address("/calendar.ics"));
        sql.sql("insert into outside.calendar (id, department, structure_id, address_id, next_at)"
                        + " values (?, '49', ?::uuid, ?, ?)")
                .params(calendar, structure, address, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @AfterEach
    void end() throws IOException {
        host.close();
        egress.close();
        addresses.forget(address.toString());
        sql.sql("delete from outside.calendar where id = ?").param(calendar).update();
    }

    private OutsideReader reader() {
        OutsideCalendarSettings settings =
                new OutsideCalendarSettings(Duration.ofMinutes(15), Duration.ofSeconds(2), 100_000);
        return new OutsideReader(
                new ReadingRows(database), addresses, new CalendarServer(egress, settings), settings, clock);
    }

    private void look() {
        try {
            reader().look();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private List<Span> busy() {
        return known.busy(List.of(structure), List.of(), MONTH).stream()
                .map(Busy::span)
                .toList();
    }

    private LastRead last() {
        return known.lastReads(List.of(calendar.toString())).get(calendar.toString());
    }

    private Instant next() {
        return sql.sql("select next_at from outside.calendar where id = ?")
                .param(calendar)
                .query(Instant.class)
                .single();
    }

    private void readWell() {
        host.answer(200, CalendarHost.busyOn("20300108"), Map.of("ETag", "\"1\""));
        look();
        assertThat(busy()).containsExactly(MEETING);
    }

    @Test
    void what_is_read_is_busy_time_and_what_is_read_anew_replaces_it() {
        readWell();
        assertThat(last()).isEqualTo(new LastRead(START, OutsideReading.READ, START, 1, true));
        assertThat(next()).isEqualTo(START.plus(Duration.ofMinutes(15)));
        look();
        assertThat(host.asked()).as("not before it is due").hasSize(1);
        later(Duration.ofMinutes(15));
        host.answer(200, CalendarHost.busyOn("20300109"), Map.of());
        look();
        assertThat(busy())
                .containsExactly(
                        new Span(Instant.parse("2030-01-09T09:00:00Z"), Instant.parse("2030-01-09T11:00:00Z")));
    }

    @Test
    void a_server_is_believed_that_nothing_has_changed_for_half_a_day() {
        readWell();
        assertThat(host.asked().getLast().getFirst("If-None-Match")).isNull();
        later(Duration.ofHours(11));
        host.answer(304, "", Map.of());
        look();
        assertThat(host.asked().getLast().getFirst("If-None-Match")).isEqualTo("\"1\"");
        assertThat(busy()).containsExactly(MEETING);
        assertThat(last().succeededAt()).isEqualTo(now);
        later(Duration.ofHours(2));
        host.answer(200, CalendarHost.busyOn("20300108"), Map.of());
        look();
        assertThat(host.asked().getLast().getFirst("If-None-Match")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "404, '', NOT_FOUND",
        "410, '', NOT_FOUND",
        "401, '', NOT_ALLOWED",
        "403, '', NOT_ALLOWED",
        "500, '', SERVER_FAULT",
        "302, '', REDIRECTED",
        "429, '', ASKED_TO_WAIT",
        "200, '<html>connectez-vous</html>', NOT_A_CALENDAR",
    })
    void what_cannot_be_read_leaves_what_was_known_until_two_days_have_passed(
            int status, String body, OutsideReading outcome) {
        readWell();
        later(Duration.ofMinutes(15));
        host.answer(status, body, Map.of("Location", host.address("/elsewhere")));
        look();
        assertThat(last().outcome()).isEqualTo(outcome);
        assertThat(last().counts()).isTrue();
        assertThat(busy()).containsExactly(MEETING);
        assertThat(host.asked()).hasSize(2);
        now = START.plus(Duration.ofHours(48));
        assertThat(last().counts()).isFalse();
        assertThat(busy()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_tried_less_and_less_often_and_at_once_as_before_when_it_can() {
        host.answer(500, "", Map.of());
        for (int minutes : List.of(15, 30, 60, 120, 240, 360, 360)) {
            look();
            assertThat(Duration.between(now, next())).isEqualTo(Duration.ofMinutes(minutes));
            now = next();
        }
        host.answer(200, CalendarHost.busyOn("20300108"), Map.of());
        look();
        assertThat(Duration.between(now, next())).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @CsvSource({
        "3600, PT1H",
        "60, PT15M",
        "999999999, PT24H",
        "'Mon, 07 Jan 2030 10:00:00 GMT', PT2H",
        "'Mon, 07 Jan 2030 07:00:00 GMT', PT15M",
        "bientôt, PT15M",
    })
    void a_server_that_asks_to_wait_is_left_alone_as_long_up_to_a_day(String told, Duration pause) {
        host.answer(503, "", Map.of("Retry-After", told));
        look();
        assertThat(last().outcome()).isEqualTo(OutsideReading.ASKED_TO_WAIT);
        assertThat(Duration.between(now, next())).isEqualTo(pause);
    }

    @Test
    void one_that_is_slow_or_too_large_or_away_is_told_as_such() {
        CountDownLatch gate = host.hold();
        look();
        assertThat(last().outcome()).isEqualTo(OutsideReading.TOO_SLOW);
        gate.countDown();
        now = next();
        host.answer(200, "x".repeat(100_001), Map.of());
        look();
        assertThat(last().outcome()).isEqualTo(OutsideReading.TOO_LARGE);
        now = next();
        host.close();
        look();
        assertThat(last().outcome()).isEqualTo(OutsideReading.UNREACHABLE);
    }

    @Test
    void an_address_inside_is_not_reached() throws IOException {
        try (Egress guarded = Egress.of(new EgressSettings(List.of(), true))) {
            OutsideCalendarSettings settings =
                    new OutsideCalendarSettings(Duration.ofMinutes(15), Duration.ofSeconds(2), 100_000);
            new OutsideReader(
                            new ReadingRows(database),
                            addresses,
                            new CalendarServer(guarded, settings),
                            settings,
                            clock)
                    .look();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        assertThat(last().outcome()).isEqualTo(OutsideReading.FORBIDDEN_ADDRESS);
        assertThat(host.asked()).isEmpty();
    }

    @Test
    void two_nodes_that_look_at_once_read_it_once() throws Exception {
        host.answer(200, CalendarHost.busyOn("20300108"), Map.of());
        CountDownLatch gate = host.hold();
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> node = () -> {
                look();
                return true;
            };
            List<Future<Boolean>> looking = List.of(nodes.submit(node), nodes.submit(node));
            await().until(() -> host.asked().size() == 1);
            await().until(() -> looking.getFirst().isDone() || looking.getLast().isDone());
            gate.countDown();
            for (Future<Boolean> one : looking) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(host.asked()).hasSize(1);
        assertThat(busy()).containsExactly(MEETING);
    }

    @Test
    void what_a_node_had_begun_to_read_when_it_died_another_reads_once_its_lease_is_over() {
        host.answer(200, CalendarHost.busyOn("20300108"), Map.of());
        assertThat(new ReadingRows(database).claim(now, 1)).hasSize(1);
        look();
        assertThat(host.asked()).isEmpty();
        sql.sql("update outside.calendar set leased_until = clock_timestamp() where id = ?")
                .param(calendar)
                .update();
        look();
        assertThat(busy()).containsExactly(MEETING);
    }

    @Test
    void who_was_too_late_writes_nothing() {
        ReadingRows rows = new ReadingRows(database);
        Claimed late = rows.claim(now, 1).getFirst();
        sql.sql("update outside.calendar set lease = null, leased_until = null where id = ?")
                .param(calendar)
                .update();
        readWell();
        rows.settle(late, new Reading.Whole(List.of(MONTH), null, null), now, now);
        rows.settle(late, new Reading.Failed(OutsideReading.NOT_FOUND), now, now);
        assertThat(busy()).containsExactly(MEETING);
        assertThat(last().outcome()).isEqualTo(OutsideReading.READ);
    }

    @Test
    void nothing_of_a_calendar_is_kept_but_when() {
        readWell();
        assertThat(sql.sql("select string_agg(c::text || coalesce(b::text, ''), ' ') from outside.calendar c"
                                + " left join outside.busy b on b.calendar_id = c.id where c.id = ?")
                        .param(calendar)
                        .query(String.class)
                        .single())
                .doesNotContain("Quelquun")
                .doesNotContain("127.0.0.1")
                .doesNotContain("calendar.ics");
    }
}
