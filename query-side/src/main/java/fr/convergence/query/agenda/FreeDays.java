package fr.convergence.query.agenda;

import fr.convergence.kernel.agenda.Recurrence;
import fr.convergence.kernel.agenda.Span;
import fr.convergence.query.WorkingDays;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When there is time on working days, reckoned from when there is none. */
final class FreeDays {

    /** Between the hours at which something may begin that recurs. */
    private static final int STEP = 30;

    private final Together together;
    private final FreeHoursInput hours;
    private final ZoneId zone;
    private final SortedMap<LocalDate, List<Span>> free = new TreeMap<>();

    /**
     * @param departments whose public holidays nobody works on
     * @param taken when there is no time
     */
    FreeDays(Together together, FreeHoursInput hours, ZoneId zone, Collection<String> departments, List<Span> taken) {
        this.together = together;
        this.hours = hours;
        this.zone = zone;
        together.from().datesUntil(together.to().plusDays(1)).forEach(day -> {
            boolean worked = departments.stream().allMatch(department -> WorkingDays.isOne(day, department));
            free.put(day, worked ? free(day, taken) : List.of());
        });
    }

    private List<Span> free(LocalDate day, List<Span> taken) {
        Duration needed = Duration.ofMinutes(hours.minutes());
        return span(day, hours.first(), hours.last()).without(taken).stream()
                .filter(span -> span.length().compareTo(needed) >= 0)
                .toList();
    }

    /** All the stretches that are long enough, in order. */
    List<FreeSlot> slots(List<Span> asked) {
        return free.entrySet().stream()
                .flatMap(day -> day.getValue().stream().map(span -> new FreeSlot(day.getKey(), span, zone, asked)))
                .toList();
    }

    /** Which hours of which weekday are free in how many weeks, the best first; none that is free in no week. */
    List<WeeklyFreeTime> weekly() {
        return Arrays.stream(Weekday.values())
                .flatMap(this::weekly)
                .sorted(WeeklyFreeTime.BEST_FIRST)
                .toList();
    }

    /** Hours that begin one step after the other and are free in the same weeks are one: all of them is free then. */
    private Stream<WeeklyFreeTime> weekly(Weekday weekday) {
        List<LocalDate> days = together.from()
                .datesUntil(together.to().plusDays(1))
                .filter(day -> day.getDayOfWeek() == weekday.day())
                .toList();
        List<WeeklyFreeTime> found = new ArrayList<>();
        List<LocalDate> before = List.of();
        for (int start = hours.first(); start + hours.minutes() <= hours.last(); start += STEP) {
            int from = start;
            int to = start + hours.minutes();
            Map<Boolean, List<LocalDate>> freeOn =
                    days.stream().collect(Collectors.partitioningBy(day -> isFree(day, from, to)));
            List<LocalDate> then = freeOn.getOrDefault(true, List.of());
            if (!then.isEmpty()) {
                LocalTime since = then.equals(before) ? found.removeLast().startsAt() : time(from);
                found.add(new WeeklyFreeTime(
                        weekday, since, time(to), hours.minutes(), then, freeOn.getOrDefault(false, List.of())));
            }
            before = then;
        }
        return found.stream();
    }

    private boolean isFree(LocalDate day, int from, int to) {
        Span needed = span(day, from, to);
        return free.getOrDefault(day, List.of()).stream().anyMatch(span -> span.covers(needed));
    }

    /** As a permanence would be held there. */
    private Span span(LocalDate day, int from, int to) {
        return Span.of(new Recurrence(day, time(from), time(to), zone, null, null, List.of())
                .sessions(day, day)
                .getFirst());
    }

    private static LocalTime time(int minute) {
        return LocalTime.MIDNIGHT.plusMinutes(minute);
    }
}
