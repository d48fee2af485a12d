package fr.convergence.query;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says hours as the times of an ordinary week, for those who can write nothing else. What they say of public holidays is left out; hours
 * that are not the same each week are not said at all, rather than half of them.
 */
public final class WeeklyHours {

    private static final int DAY = 24 * 60;

    private WeeklyHours() {}

    /**
     * Times between which it is open, on some days of the week.
     *
     * @param days never empty
     */
    public record Open(LocalTime from, LocalTime to, Set<DayOfWeek> days) {}

    /**
     * The ordinary week, by the hour at which it opens; empty when there is none.
     *
     * @param hours OpenStreetMap {@code opening_hours} syntax
     */
    public static Optional<List<Open>> of(String hours) {
        Map<DayOfWeek, List<TimeSpan>> week = new EnumMap<>(DayOfWeek.class);
        try {
            for (Rule rule : new OpeningHoursParser(new StringReader(hours)).rules(true)) {
                if (!isOfEachWeek(rule)) {
                    return Optional.empty();
                }
                if (rule.getDays() == null && rule.getHolidays() != null) {
                    continue;
                }
                for (DayOfWeek day : days(rule)) {
                    List<TimeSpan> before = rule.isAdditive() ? week.getOrDefault(day, List.of()) : List.of();
                    List<TimeSpan> spans = new ArrayList<>(before);
                    spans.addAll(rule.getTimes() == null ? List.of() : rule.getTimes());
                    week.put(day, spans);
                }
            }
        } catch (OpeningHoursParseException | TokenMgrError notTheGrammar) {
            return Optional.empty();
        }
        return Optional.of(byTime(week));
    }

    private static List<Open> byTime(Map<DayOfWeek, List<TimeSpan>> week) {
        Map<List<Integer>, Set<DayOfWeek>> times =
                new TreeMap<>(Comparator.comparing(List<Integer>::getFirst).thenComparing(List::getLast));
        week.forEach((day, spans) -> spans.forEach(span -> times.computeIfAbsent(
                        List.of(span.getStart(), span.getEnd()), _ -> EnumSet.noneOf(DayOfWeek.class))
                .add(day)));
        return times.entrySet().stream()
                .map(entry -> new Open(
                        time(entry.getKey().getFirst()), time(entry.getKey().getLast()), entry.getValue()))
                .toList();
    }

    /** Midnight at the end of a day is the last minute of it: the other one is its beginning. */
    private static LocalTime time(int minute) {
        return minute == DAY ? LocalTime.of(23, 59) : LocalTime.ofSecondOfDay(minute * 60L);
    }

    private static boolean isOfEachWeek(Rule rule) {
        boolean always = rule.getYears() == null
                && rule.getWeeks() == null
                && rule.getDates() == null
                && !rule.isFallBack()
                && !rule.isTwentyfourseven()
                && rule.getComment() == null;
        return always && hasPlainDays(rule) && (closes(rule) ? rule.getTimes() == null : opens(rule));
    }

    private static boolean hasPlainDays(Rule rule) {
        return rule.getDays() == null
                || rule.getDays().stream().allMatch(range -> range.getOffset() == 0 && range.getNths() == null);
    }

    private static boolean closes(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        return modifier != null
                && modifier.getComment() == null
                && (modifier.getModifier() == RuleModifier.Modifier.OFF
                        || modifier.getModifier() == RuleModifier.Modifier.CLOSED);
    }

    private static boolean opens(Rule rule) {
        return rule.getModifier() == null
                && rule.getTimes() != null
                && rule.getTimes().stream().allMatch(WeeklyHours::isWithinOneDay);
    }

    private static boolean isWithinOneDay(TimeSpan span) {
        return span.getStartEvent() == null
                && span.getEndEvent() == null
                && !span.isOpenEnded()
                && span.getInterval() == 0
                && span.getStart() >= 0
                && span.getStart() < span.getEnd()
                && span.getEnd() <= DAY;
    }

    private static Set<DayOfWeek> days(Rule rule) {
        if (rule.getDays() == null) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (WeekDayRange range : rule.getDays()) {
            DayOfWeek last = day(range.getEndDay() == null ? range.getStartDay() : range.getEndDay());
            DayOfWeek day = day(range.getStartDay());
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek day(WeekDay day) {
        return switch (day) {
            case MO -> DayOfWeek.MONDAY;
            case TU -> DayOfWeek.TUESDAY;
            case WE -> DayOfWeek.WEDNESDAY;
            case TH -> DayOfWeek.THURSDAY;
            case FR -> DayOfWeek.FRIDAY;
            case SA -> DayOfWeek.SATURDAY;
            case SU -> DayOfWeek.SUNDAY;
        };
    }
}
