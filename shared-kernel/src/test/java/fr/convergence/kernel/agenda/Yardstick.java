package fr.convergence.kernel.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.RRule;

/** The sessions that another library of calendars, ical4j, finds for the same words. */
final class Yardstick {

    /** Longer than any recurrence may last. */
    private static final int YEARS = Recurrence.MOST_YEARS + 2;

    private Yardstick() {}

    /** The first day of a rule from a day on, which the rule may leave out; null when there is none for long. */
    static LocalDate firstDay(LocalDate from, String rule) {
        VEvent event = event(from.atTime(12, 0).atZone(ZoneOffset.UTC), LocalTime.of(13, 0), rule);
        return sessions(event, from, ZoneOffset.UTC).stream()
                .map(Session::day)
                .findFirst()
                .orElse(null);
    }

    /** The sessions of a recurrence as far as its rule and its exceptions say, whatever the last day. */
    static List<Session> sessions(Recurrence recurrence) {
        ZoneId zone = recurrence.zone();
        ZonedDateTime start = recurrence.firstDay().atTime(recurrence.start()).atZone(zone);
        VEvent event = event(start, recurrence.end(), recurrence.rule());
        if (!recurrence.exceptions().isEmpty()) {
            event.add(new ExDate<>(new DateList<>(recurrence.exceptions().stream()
                    .map(day -> day.atTime(recurrence.start()).atZone(zone))
                    .toList())));
        }
        return sessions(event, recurrence.firstDay(), zone);
    }

    private static VEvent event(ZonedDateTime start, LocalTime end, String rule) {
        VEvent event = new VEvent(start, start.with(end), "permanence");
        event.add(new RRule<ZonedDateTime>(rule));
        return event;
    }

    private static List<Session> sessions(VEvent event, LocalDate from, ZoneId zone) {
        Period<ZonedDateTime> looked =
                new Period<>(from.atStartOfDay(zone), from.plusYears(YEARS).atStartOfDay(zone));
        Set<Period<ZonedDateTime>> found = event.calculateRecurrenceSet(looked);
        return found.stream()
                .map(Yardstick::session)
                .sorted(Comparator.comparing(Session::start))
                .toList();
    }

    private static Session session(Period<ZonedDateTime> period) {
        Instant end = period.getEnd().toInstant();
        return new Session(period.getStart().toLocalDate(), period.getStart().toInstant(), end);
    }
}
