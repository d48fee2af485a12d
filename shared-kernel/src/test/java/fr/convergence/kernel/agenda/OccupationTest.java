package fr.convergence.kernel.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OccupationTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-09-01T00:00:00Z");
    private static final int DAY = 24 * 60;

    @Test
    void sessions_that_touch_do_not_overlap() {
        Occupation occupation = occupation(use(1, 60, 120), use(1, 120, 180));
        assertThat(occupation.most()).isEqualTo(1);
        assertThat(occupation.firstBeyond(Capacity.of(1))).isEmpty();
    }

    @Test
    void the_first_moment_at_which_there_is_too_little_is_told() {
        Occupation occupation = occupation(use(1, 60, 180), use(1, 120, 240), use(1, 150, 160));
        assertThat(occupation.most()).isEqualTo(3);
        assertThat(occupation.firstBeyond(Capacity.of(2))).contains(minute(150));
        assertThat(occupation.firstBeyond(Capacity.of(1))).contains(minute(120));
        assertThat(occupation.firstBeyond(Capacity.of(0))).contains(minute(60));
        assertThat(occupation.firstBeyond(Capacity.of(3))).isEmpty();
    }

    @Test
    void a_use_takes_as_much_as_it_weighs() {
        Occupation occupation = occupation(use(2, 60, 120), use(1, 90, 100));
        assertThat(occupation.most()).isEqualTo(3);
        assertThat(occupation.firstBeyond(Capacity.of(2))).contains(minute(90));
    }

    @Test
    void a_post_that_closes_during_a_session_leaves_too_little() {
        Occupation occupation = occupation(use(1, 60, 120));
        assertThat(occupation.firstBeyond(Capacity.of(1).changedFrom(minute(90), -1)))
                .contains(minute(90));
        assertThat(occupation.firstBeyond(Capacity.of(1).changedFrom(minute(120), -1)))
                .isEmpty();
    }

    @Test
    void a_post_that_opens_at_the_start_of_a_session_is_in_time() {
        Occupation occupation = occupation(use(1, 60, 120));
        assertThat(occupation.firstBeyond(Capacity.of(0).changedFrom(minute(60), 1)))
                .isEmpty();
        assertThat(occupation.firstBeyond(Capacity.of(0).changedFrom(minute(61), 1)))
                .contains(minute(60));
    }

    @Test
    void where_nothing_is_taken_nothing_is_beyond() {
        assertThat(occupation().most()).isZero();
        assertThat(occupation().firstBeyond(Capacity.of(0).changedFrom(MIDNIGHT, -1)))
                .isEmpty();
    }

    @Test
    void a_use_of_nothing_and_a_session_without_time_are_refused() {
        assertThatThrownBy(() -> use(0, 60, 120)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> use(1, 60, 60)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void every_minute_counted_one_by_one_gives_the_same(
            @ForAll("uses") @Size(max = 6) List<Occupation.Use> uses,
            @ForAll @IntRange(max = 6) int most,
            @ForAll @IntRange(max = DAY) int minute,
            @ForAll @IntRange(min = -2, max = 2) int change) {
        Occupation occupation = Occupation.of(uses);
        Capacity capacity = Capacity.of(most).changedFrom(minute(minute), change);
        int[] taken =
                IntStream.range(0, DAY).map(at -> takenAt(uses, minute(at))).toArray();
        assertThat(occupation.most()).isEqualTo(IntStream.of(taken).max().orElseThrow());
        Optional<Instant> first = IntStream.range(0, DAY)
                .filter(at -> taken[at] > Math.max(0, at < minute ? most : most + change))
                .mapToObj(OccupationTest::minute)
                .findFirst();
        assertThat(occupation.firstBeyond(capacity)).isEqualTo(first);
    }

    @Test
    void when_nothing_is_left_and_when_too_much_is_taken_are_told_in_one_piece_each() {
        Occupation occupation = occupation(use(1, 60, 120), use(1, 120, 180), use(1, 170, 200));
        Span day = new Span(minute(0), minute(DAY));
        assertThat(occupation.leaving(0, Capacity.of(1), day)).containsExactly(span(60, 200));
        assertThat(occupation.leaving(-1, Capacity.of(1), day)).containsExactly(span(170, 180));
        assertThat(occupation.leaving(0, Capacity.of(1), span(100, 110))).containsExactly(span(100, 110));
        assertThat(occupation.leaving(0, Capacity.of(1), span(200, 300))).isEmpty();
        assertThat(occupation.leaving(0, Capacity.of(0), day)).containsExactly(day);
        assertThat(occupation.leaving(0, Capacity.of(2).changedFrom(minute(300), -2), day))
                .containsExactly(span(170, 180), span(300, DAY));
    }

    @Property
    void what_is_left_is_told_of_every_moment(
            @ForAll("uses") @Size(max = 6) List<Occupation.Use> uses,
            @ForAll @IntRange(max = 4) int most,
            @ForAll @IntRange(min = -2, max = 2) int change,
            @ForAll @IntRange(max = DAY - 1) int changed,
            @ForAll @IntRange(min = -1, max = 1) int left) {
        Capacity capacity = Capacity.of(most).changedFrom(minute(changed), change);
        List<Span> told = Occupation.of(uses).leaving(left, capacity, span(30, DAY));
        for (int minute = 0; minute < DAY; minute++) {
            int there = Math.max(minute < changed ? most : most + change, 0);
            boolean scarce = minute >= 30 && there - takenAt(uses, minute(minute)) <= left;
            Span now = span(minute, minute + 1);
            assertThat(told.stream().anyMatch(span -> span.covers(now)))
                    .as("minute " + minute)
                    .isEqualTo(scarce);
        }
    }

    @Property
    void what_others_do_not_cover_is_left(@ForAll("uses") @Size(max = 3) List<Occupation.Use> uses) {
        List<Span> others = uses.stream()
                .flatMap(use -> use.sessions().stream())
                .map(Span::of)
                .toList();
        List<Span> left = span(60, DAY - 60).without(others);
        for (int minute = 0; minute < DAY; minute++) {
            boolean free = minute >= 60 && minute < DAY - 60 && takenAt(once(uses), minute(minute)) == 0;
            Span now = span(minute, minute + 1);
            assertThat(left.stream().anyMatch(span -> span.covers(now)))
                    .as("minute " + minute)
                    .isEqualTo(free);
        }
    }

    private static List<Occupation.Use> once(List<Occupation.Use> uses) {
        return uses.stream().map(use -> new Occupation.Use(use.sessions(), 1)).toList();
    }

    private static Span span(int from, int to) {
        return new Span(minute(from), minute(to));
    }

    @Provide
    Arbitrary<List<Occupation.Use>> uses() {
        Arbitrary<Session> sessions = Combinators.combine(
                        Arbitraries.integers().between(0, 22 * 4),
                        Arbitraries.integers().between(1, 8))
                .as((quarter, quarters) -> session(15 * quarter, 15 * (quarter + quarters) - quarter % 2));
        return Combinators.combine(
                        sessions.list().ofMaxSize(4), Arbitraries.integers().between(1, 3))
                .as(Occupation.Use::new)
                .list();
    }

    private static int takenAt(List<Occupation.Use> uses, Instant instant) {
        return uses.stream()
                .mapToInt(use -> use.weight()
                        * (int) use.sessions().stream()
                                .filter(session -> !session.start().isAfter(instant)
                                        && session.end().isAfter(instant))
                                .count())
                .sum();
    }

    private static Occupation occupation(Occupation.Use... uses) {
        return Occupation.of(Stream.of(uses).toList());
    }

    private static Occupation.Use use(int weight, int from, int to) {
        return new Occupation.Use(List.of(session(from, to)), weight);
    }

    private static Session session(int from, int to) {
        return new Session(LocalDate.of(2026, 9, 1), minute(from), minute(to));
    }

    private static Instant minute(int minute) {
        return MIDNIGHT.plus(minute, ChronoUnit.MINUTES);
    }
}
