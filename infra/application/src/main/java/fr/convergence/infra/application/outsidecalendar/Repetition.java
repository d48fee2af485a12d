package fr.convergence.infra.application.outsidecalendar;

import fr.convergence.kernel.agenda.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/** An RRULE of whatever program, counted by the clock on the wall, so that no change of it moves what comes after. */
final class Repetition {

    private final RecurrenceRule rule;
    private final Moment first;
    private final @Nullable Instant last;

    private Repetition(RecurrenceRule rule, Moment first) {
        this.rule = rule;
        this.first = first;
        this.last = last(rule.getUntil(), first);
        if (last != null) {
            // The library would compare it with hours of no zone.
            rule.setUntil(null);
        }
    }

    /** @throws IllegalArgumentException when it is no rule */
    static Repetition of(String rule, Moment first) {
        try {
            return new Repetition(new RecurrenceRule(rule, RfcMode.RFC5545_LAX), first);
        } catch (InvalidRecurrenceRuleException other) {
            throw new IllegalArgumentException(other);
        }
    }

    /** UNTIL is in UTC, a day with all of it, or by the clock of the first. */
    private static @Nullable Instant last(@Nullable DateTime until, Moment first) {
        if (until == null) {
            return null;
        }
        if (until.isAllDay()) {
            return first.at(wall(until).plusDays(1)).instant().minusMillis(1);
        }
        return until.isFloating() ? first.at(wall(until)).instant() : Instant.ofEpochMilli(until.getTimestamp());
    }

    /**
     * Those that last into a window or begin in it, in order.
     *
     * @throws NotRead when there are more than anybody can mean
     */
    List<Moment> until(Span window, Length length, Effort effort) throws NotRead {
        List<Moment> found = new ArrayList<>();
        LocalDateTime wall = first.wall();
        RecurrenceRuleIterator all = rule.iterator(new DateTime(
                wall.getYear(),
                wall.getMonthValue() - 1,
                wall.getDayOfMonth(),
                wall.getHour(),
                wall.getMinute(),
                wall.getSecond()));
        try {
            while (all.hasNext()) {
                effort.step();
                Moment moment = first.at(wall(all.nextDateTime()));
                Instant start = moment.instant();
                if (!start.isBefore(window.end()) || last != null && start.isAfter(last)) {
                    return found;
                }
                if (length.from(moment).flatMap(window::common).isPresent()) {
                    found.add(moment);
                }
            }
        } catch (IllegalArgumentException noneForLong) {
            // The library gives up after 1,000 periods without any.
            return found;
        }
        return found;
    }

    private static LocalDateTime wall(DateTime date) {
        return date.isAllDay()
                ? LocalDateTime.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth(), 0, 0)
                : LocalDateTime.of(
                        date.getYear(),
                        date.getMonth() + 1,
                        date.getDayOfMonth(),
                        date.getHours(),
                        date.getMinutes(),
                        date.getSeconds());
    }
}
