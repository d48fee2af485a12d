package fr.convergence.query.agenda;

import static fr.convergence.query.Projected.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.agenda.Span;
import fr.convergence.query.Whereabouts.Located;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is told to be free is free, and all of it, as whoever counts every quarter of an hour finds. */
class FreeTimePropertyTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** A week with a public holiday, Friday the first of May. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 27);

    private static final FreeHoursInput HOURS = new FreeHoursInput(60, LocalTime.of(9, 0), LocalTime.of(17, 0), false);

    /** Structure 1 has posts 1 and 2, the second shared with structure 2; structure 3 told of none. */
    private static List<Member> members(@Nullable LocalDate secondOpens) {
        HeldPost own = new HeldPost(id(1001), List.of(id(1)), null, MONDAY.plusDays(2));
        HeldPost shared = new HeldPost(id(1002), List.of(id(1), id(2)), secondOpens, null);
        return List.of(member(1, own, shared), member(2, shared), member(3));
    }

    private static Member member(int structure, HeldPost... posts) {
        return new Member(new Located(List.of(id(structure)), "S", "49", null), List.of(posts));
    }

    @Property(tries = 200)
    void slots_are_all_the_time_that_is_free_and_no_other(
            @ForAll @Size(max = 12) List<@From("taken") TakenRow> taken,
            @ForAll @IntRange(min = 1, max = 2) int rooms,
            @ForAll @IntRange(max = 4) int opens) {
        LocalDate secondOpens = opens == 0 ? null : MONDAY.plusDays(opens);
        for (List<Member> members :
                List.of(members(secondOpens), members(secondOpens).subList(1, 3))) {
            Together together = new Together(List.of(), id(50), MONDAY, MONDAY.plusDays(6));
            Engagements engagements = new Engagements(members, taken, rooms, together.days(PARIS), PARIS);
            FreeDays days = new FreeDays(together, HOURS, PARIS, List.of("49"), engagements.full());
            assertSlots(days.slots(List.of()), members, taken, rooms);
            assertWeekly(days);
        }
    }

    private static void assertSlots(List<FreeSlot> slots, List<Member> members, List<TakenRow> taken, int rooms) {
        for (int day = 0; day < 7; day++) {
            LocalDate date = MONDAY.plusDays(day);
            List<Boolean> free = IntStream.range(0, 96)
                    .mapToObj(quarter -> date.getDayOfWeek().getValue() < 5
                            && quarter >= 36
                            && quarter < 68
                            && isFree(quarter(date, quarter), date, members, taken, rooms))
                    .toList();
            for (int quarter = 0; quarter < 96; quarter++) {
                Span now = new Span(quarter(date, quarter), quarter(date, quarter + 1));
                assertThat(slots.stream().anyMatch(slot -> slot.span().covers(now)))
                        .as(date + " " + quarter)
                        .isEqualTo(length(free, quarter) >= 4);
            }
        }
    }

    /** In one week, hours are free or not: those that are told are, and begin where nothing longer does. */
    private static void assertWeekly(FreeDays days) {
        List<FreeSlot> slots = days.slots(List.of());
        assertThat(days.weekly()).allSatisfy(weekly -> {
            assertThat(weekly.weeks()).isEqualTo(1);
            Span told = new Span(
                    weekly.firstDay().atTime(weekly.startsAt()).atZone(PARIS).toInstant(),
                    weekly.firstDay().atTime(weekly.endsAt()).atZone(PARIS).toInstant());
            assertThat(slots).anyMatch(slot -> slot.span().covers(told));
        });
        Set<LocalDate> wholeHalfHours = slots.stream()
                .filter(slot -> slot.minutes() >= 90)
                .map(FreeSlot::day)
                .collect(Collectors.toSet());
        assertThat(days.weekly().stream().map(WeeklyFreeTime::firstDay)).containsAll(wholeHalfHours);
    }

    /** How many quarters in a row around one are free; 0 when it is not. */
    private static int length(List<Boolean> free, int quarter) {
        if (!free.get(quarter)) {
            return 0;
        }
        int from = quarter;
        while (from > 0 && free.get(from - 1)) {
            from--;
        }
        int to = quarter;
        while (to < free.size() && free.get(to)) {
            to++;
        }
        return to - from;
    }

    /** Whatever some of them are, together they have as many places left as they are. */
    private static boolean isFree(
            Instant moment, LocalDate date, List<Member> members, List<TakenRow> taken, int rooms) {
        List<TakenRow> now = taken.stream()
                .filter(row -> !row.startsAt().isAfter(moment) && row.endsAt().isAfter(moment))
                .toList();
        boolean structures = IntStream.range(1, 1 << members.size()).allMatch(which -> {
            List<Member> some = IntStream.range(0, members.size())
                    .filter(number -> (which >> number & 1) == 1)
                    .mapToObj(members::get)
                    .toList();
            Set<HeldPost> posts = some.stream()
                    .flatMap(member -> member.posts().stream())
                    .filter(post -> isThere(post, date))
                    .collect(Collectors.toSet());
            long there = posts.size()
                    + some.stream().filter(member -> member.posts().isEmpty()).count();
            long gone = now.stream()
                    .filter(row -> some.stream()
                            .anyMatch(member -> member.id().equals(row.structureId())
                                    || member.posts().stream()
                                            .anyMatch(post -> post.id().equals(row.postId()))))
                    .count();
            return there - gone >= some.size();
        });
        return structures && now.stream().filter(row -> row.placeId() != null).count() < rooms;
    }

    private static boolean isThere(HeldPost post, LocalDate date) {
        LocalDate from = post.openFrom();
        LocalDate last = post.closedOn();
        return (from == null || !date.isBefore(from)) && (last == null || !date.isAfter(last));
    }

    private static Instant quarter(LocalDate date, int quarter) {
        return date.atStartOfDay(PARIS).toInstant().plus(15L * quarter, ChronoUnit.MINUTES);
    }

    @Provide
    Arbitrary<TakenRow> taken() {
        Arbitrary<@Nullable Integer> posts = Arbitraries.of(1001, 1002).injectNull(0.5);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(30, 70),
                        Arbitraries.integers().between(1, 16),
                        Arbitraries.integers().between(0, 4),
                        posts)
                .as((day, start, length, structure, post) -> row(
                        MONDAY.plusDays(day), start, length, structure, structure == 0 || structure > 2 ? null : post));
    }

    /** @param structure 0 for a room of the place; 4 is none of those that are asked for */
    private static TakenRow row(LocalDate day, int start, int length, int structure, @Nullable Integer post) {
        return new TakenRow(
                id(day.getDayOfMonth()),
                day,
                quarter(day, start),
                quarter(day, start + length),
                structure == 0 ? null : id(structure),
                post == null ? null : id(post),
                structure == 0 ? id(50) : null,
                true);
    }
}
