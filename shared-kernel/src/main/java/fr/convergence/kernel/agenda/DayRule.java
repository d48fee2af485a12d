package fr.convergence.kernel.agenda;

import static java.util.stream.Collectors.toMap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/** An RRULE that speaks of days only, so that it is expanded by days, which no clock change can move. */
final class DayRule {

    private static final Set<Freq> FREQUENCIES = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    /** By name, since the library's own enum of parts cannot be loaded before its rules are. */
    private static final Set<String> PARTS =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS");

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final RecurrenceRule rule;
    private final Map<String, String> parts;
    private final boolean inUtc;
    private final @Nullable Instant until;

    private DayRule(String text) throws InvalidRecurrenceRuleException {
        rule = new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
        parts = Arrays.stream(text.toUpperCase(Locale.ROOT).split(";"))
                .map(part -> part.split("=", 2))
                .collect(toMap(part -> part[0], part -> part[1]));
        DateTime end = rule.getUntil();
        inUtc = end == null || !end.isAllDay() && !end.isFloating();
        until = end == null || !inUtc ? null : instant(parts.getOrDefault("UNTIL", ""));
        if (end != null) {
            // the library would compare it, a time, with days
            rule.setUntil(null);
        }
    }

    /** Reads the value of an RRULE property; empty when it is none. */
    static Optional<DayRule> read(String text) {
        boolean incomplete = Arrays.stream(text.split("[;,]", -1)).anyMatch(String::isEmpty);
        if (incomplete) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DayRule(text));
        } catch (InvalidRecurrenceRuleException | DateTimeException noRule) {
            return Optional.empty();
        }
    }

    boolean isSupported() {
        return FREQUENCIES.contains(rule.getFreq()) && PARTS.containsAll(parts.keySet()) && !countsAcrossMonths();
    }

    boolean isEndless() {
        return !parts.containsKey("UNTIL") && !parts.containsKey("COUNT");
    }

    /** Whether UNTIL, if there is one, is a time in UTC. */
    boolean endsInUtc() {
        return inUtc;
    }

    /** The last instant a session may start at, as UNTIL says; empty when there is none. */
    Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    /**
     * The days of the rule, in order, whatever its UNTIL: those up to a last one, and the first after it, if any.
     *
     * @param last at most 1,000 days after the first
     */
    List<LocalDate> days(LocalDate first, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        try {
            RecurrenceRuleIterator dates = rule.iterator(date(first));
            while (dates.hasNext() && (days.isEmpty() || !days.getLast().isAfter(last))) {
                days.add(day(dates.peekDateTime()));
                dates.nextMillis();
            }
        } catch (IllegalArgumentException noneForLong) {
            // the library gives up after 1,000 periods without a date, and a period lasts a day at least
            return days;
        }
        return days;
    }

    /** The library counts from the first day on, where the set begins with the year (RFC 5545, 3.3.10, BYSETPOS). */
    private boolean countsAcrossMonths() {
        return rule.getFreq() == Freq.YEARLY
                && parts.containsKey("BYSETPOS")
                && parts.getOrDefault("BYMONTH", "").contains(",");
    }

    private static Instant instant(String utc) {
        return LocalDateTime.parse(utc, UTC).toInstant(ZoneOffset.UTC);
    }

    private static DateTime date(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static LocalDate day(DateTime date) {
        return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth());
    }
}
