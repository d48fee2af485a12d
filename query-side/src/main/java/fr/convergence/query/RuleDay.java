package fr.convergence.query;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A day that rules of opening hours may speak of.
 *
 * @param holiday whether it is a public holiday
 */
record RuleDay(LocalDate date, boolean holiday) {

    /** Whether a rule speaks of the day. */
    enum Answer {
        YES,
        NO,
        /** Holidays of schools, days that move: not ours to know. */
        CANNOT_TELL
    }

    static boolean speaksOfHolidays(Rule rule) {
        return rule.isTwentyfourseven() || rule.getHolidays() != null;
    }

    Answer spokenOfBy(Rule rule) {
        if (rule.isTwentyfourseven()) {
            return Answer.YES;
        }
        if (!tellable(rule)) {
            return Answer.CANNOT_TELL;
        }
        boolean spoken = among(rule.getYears(), this::within)
                && among(rule.getWeeks(), this::within)
                && among(rule.getDates(), this::within)
                && weekdayOrHoliday(rule);
        return spoken ? Answer.YES : Answer.NO;
    }

    private boolean weekdayOrHoliday(Rule rule) {
        boolean weekday = rule.getDays() != null && rule.getDays().stream().anyMatch(this::within);
        boolean unlimited = rule.getDays() == null && rule.getHolidays() == null;
        return unlimited || weekday || rule.getHolidays() != null && holiday;
    }

    private static boolean tellable(Rule rule) {
        return all(rule.getHolidays(), day -> day.getType() == Holiday.Type.PH && day.getOffset() == 0)
                && (rule.getHolidays() == null
                        || rule.getDays() == null
                        || all(rule.getHolidays(), Holiday::getUseAsWeekDay))
                && all(rule.getDays(), range -> range.getOffset() == 0)
                && all(rule.getYears(), range -> range.getInterval() == 0)
                && all(
                        rule.getDates(),
                        range -> range.getInterval() == 0
                                && plain(range.getStartDate())
                                && (range.getEndDate() == null || plain(range.getEndDate())));
    }

    /** A month, or a day of a month, of every year. */
    private static boolean plain(DateWithOffset date) {
        return date.getMonth() != null
                && date.getVarDate() == null
                && date.getNthWeekDay() == null
                && date.getWeekDayOffset() == null
                && date.getDayOffset() == 0
                && !date.isOpenEnded()
                && date.getYear() == YearRange.UNDEFINED_YEAR;
    }

    private boolean within(YearRange range) {
        int year = date.getYear();
        int last = range.isOpenEnded()
                ? Integer.MAX_VALUE
                : range.getEndYear() == YearRange.UNDEFINED_YEAR ? range.getStartYear() : range.getEndYear();
        return range.getStartYear() <= year && year <= last;
    }

    private boolean within(WeekRange range) {
        int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int first = range.getStartWeek();
        int last = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? first : range.getEndWeek();
        int step = Math.max(1, range.getInterval());
        return first <= week && week <= last && (week - first) % step == 0;
    }

    private boolean within(DateRange range) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate() == null ? start : range.getEndDate();
        MonthDay first = day(start, 1);
        MonthDay last = day(end, 31);
        MonthDay day = MonthDay.from(date);
        boolean afterFirst = !day.isBefore(first);
        boolean beforeLast = !day.isAfter(last);
        return first.isAfter(last) ? afterFirst || beforeLast : afterFirst && beforeLast;
    }

    private static MonthDay day(DateWithOffset date, int otherwise) {
        int month = date.getMonth().ordinal() + 1;
        int day = date.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY ? otherwise : date.getDay();
        return MonthDay.of(month, Math.min(day, Month.of(month).maxLength()));
    }

    private boolean within(WeekDayRange range) {
        int day = date.getDayOfWeek().ordinal();
        int first = range.getStartDay().ordinal();
        WeekDay end = range.getEndDay();
        int last = end == null ? first : end.ordinal();
        boolean within = first <= last ? first <= day && day <= last : first <= day || day <= last;
        return within && (range.getNths() == null || range.getNths().stream().anyMatch(this::within));
    }

    /** The first of its kind in the month, or the last. */
    private boolean within(Nth nth) {
        int fromFirst = (date.getDayOfMonth() - 1) / 7 + 1;
        int fromLast = -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
        int first = nth.getStartNth();
        int last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
        int here = first < 0 ? fromLast : fromFirst;
        return first <= here && here <= last;
    }

    private static <T> boolean among(@Nullable List<T> selectors, Predicate<T> within) {
        return selectors == null || selectors.stream().anyMatch(within);
    }

    private static <T> boolean all(@Nullable List<T> selectors, Predicate<T> fact) {
        return selectors == null || selectors.stream().allMatch(fact);
    }
}
