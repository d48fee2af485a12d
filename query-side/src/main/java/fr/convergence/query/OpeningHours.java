package fr.convergence.query;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import fr.convergence.kernel.agenda.Span;
import fr.convergence.kernel.territory.LegalTime;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether hours in the OpenStreetMap {@code opening_hours} syntax mean open at an instant, where they hold: rules by day
 * of the week, date, week or public holiday, of which the last that speaks of a day holds.
 *
 * <p>Nothing is guessed: what cannot be told is {@link State#UNKNOWN}; so is a public holiday that no rule speaks of.
 */
public final class OpeningHours {

    /** What hours mean at an instant. */
    public enum State {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    /**
     * What hours mean at an instant, and when they next mean open.
     *
     * @param state closed when it is known not to open within {@value #DAYS_AHEAD} days, too; unknown when it may
     * @param in minutes until it opens, by the clock on its wall: 0 when it is open, null when nobody can tell that it does
     *     within {@value #DAYS_AHEAD} days
     * @param since when it opens, where it is; null when {@code in} is
     */
    public record Opening(
            State state, @Nullable Long in, @Nullable LocalDateTime since) {}

    private static final int DAYS_AHEAD = 7;
    private static final int DAY = 24 * 60;

    private final List<Rule> rules;
    private final String department;

    private OpeningHours(List<Rule> rules, String department) {
        this.rules = rules;
        this.department = department;
    }

    /**
     * What hours mean at an instant.
     *
     * @param hours null when nobody told them
     * @param department code of the department, whose clock and public holidays count
     */
    public static State at(Instant instant, @Nullable String hours, String department) {
        return read(hours, department)
                .map(read -> read.at(local(instant, department)))
                .orElse(State.UNKNOWN);
    }

    /**
     * When it is open from an instant on.
     *
     * @param hours null when nobody told them
     * @param department code of the department, whose clock and public holidays count
     */
    public static Opening from(Instant instant, @Nullable String hours, String department) {
        return read(hours, department)
                .map(read -> read.from(local(instant, department)))
                .orElse(new Opening(State.UNKNOWN, null, null));
    }

    /**
     * When hours are known to mean closed.
     *
     * @param within what lies outside of it is not told
     * @param hours null when nobody told them
     * @param department code of the department, whose clock and public holidays count
     */
    public static List<Span> closed(Span within, @Nullable String hours, String department) {
        ZoneId zone = LegalTime.of(department);
        LocalDate first = LocalDate.ofInstant(within.start(), zone);
        LocalDate last = LocalDate.ofInstant(within.end(), zone);
        return read(hours, department).stream()
                .flatMap(read -> first.datesUntil(last.plusDays(1)).flatMap(read::closedOn))
                .flatMap(hour -> span(hour, zone).flatMap(within::common).stream())
                .toList();
    }

    /** Between two times of the clock on its wall. */
    private record Between(LocalDateTime start, LocalDateTime end) {}

    /** None where the clock skips all of it. */
    private static Optional<Span> span(Between times, ZoneId zone) {
        Instant start = times.start().atZone(zone).toInstant();
        Instant end = times.end().atZone(zone).toInstant();
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private Stream<Between> closedOn(LocalDate day) {
        List<LocalDateTime> turns = minutes().stream()
                .map(minute -> day.atStartOfDay().plusMinutes(minute))
                .toList();
        return IntStream.range(0, turns.size())
                .filter(turn -> at(turns.get(turn)) == State.CLOSED)
                .mapToObj(turn -> new Between(
                        turns.get(turn),
                        turn + 1 < turns.size()
                                ? turns.get(turn + 1)
                                : day.plusDays(1).atStartOfDay()));
    }

    private static LocalDateTime local(Instant instant, String department) {
        return LocalDateTime.ofInstant(instant, LegalTime.of(department));
    }

    private static Optional<OpeningHours> read(@Nullable String hours, String department) {
        if (hours == null || hours.isBlank()) {
            return Optional.empty();
        }
        try {
            List<Rule> rules = new OpeningHoursParser(new StringReader(hours)).rules(true);
            return Optional.of(new OpeningHours(rules, department));
        } catch (OpeningHoursParseException | TokenMgrError notTheGrammar) {
            return Optional.empty();
        }
    }

    /** It can open only where a time of some rule begins or ends, or a day begins. */
    private Opening from(LocalDateTime here) {
        State now = at(here);
        if (now == State.OPEN) {
            return new Opening(now, 0L, here);
        }
        State until = now;
        for (LocalDateTime moment : turns(here)) {
            State then = at(moment);
            if (then == State.OPEN) {
                return new Opening(now, here.until(moment, ChronoUnit.MINUTES), moment);
            }
            until = then == State.UNKNOWN ? then : until;
        }
        return new Opening(until, null, null);
    }

    private List<LocalDateTime> turns(LocalDateTime here) {
        NavigableSet<Integer> minutes = minutes();
        return Stream.iterate(0, day -> day + 1)
                .limit(DAYS_AHEAD + 1L)
                .map(day -> here.toLocalDate().plusDays(day).atStartOfDay())
                .flatMap(day -> minutes.stream().map(day::plusMinutes))
                .filter(moment -> moment.isAfter(here))
                .toList();
    }

    /** Of the day, at which a time of some rule begins or ends, or the day begins. */
    private NavigableSet<Integer> minutes() {
        NavigableSet<Integer> minutes = new TreeSet<>(Set.of(0));
        rules.stream()
                .flatMap(rule -> Optional.ofNullable(rule.getTimes()).stream().flatMap(List::stream))
                .flatMap(span -> Stream.of(span.getStart(), span.getEnd()))
                .forEach(minute -> minutes.add(Math.floorMod(minute, DAY)));
        return minutes;
    }

    /** What began yesterday may last into today. */
    private State at(LocalDateTime here) {
        int minute = here.getHour() * 60 + here.getMinute();
        State today = on(here.toLocalDate(), minute);
        State since = on(here.toLocalDate().minusDays(1), minute + DAY);
        if (today == State.OPEN || since == State.OPEN) {
            return State.OPEN;
        }
        return today == State.UNKNOWN || since == State.UNKNOWN ? State.UNKNOWN : State.CLOSED;
    }

    /** @param minute of that day; from 1,440 on, of the next */
    private State on(LocalDate day, int minute) {
        List<Rule> holding = new ArrayList<>();
        RuleDay when = new RuleDay(day, PublicHolidays.include(day, department));
        for (Rule rule : rules) {
            if (rule.isFallBack()) {
                return State.UNKNOWN;
            }
            RuleDay.Answer spoken = when.spokenOfBy(rule);
            if (spoken == RuleDay.Answer.CANNOT_TELL) {
                return State.UNKNOWN;
            }
            if (spoken == RuleDay.Answer.YES) {
                if (!rule.isAdditive() && !closesHoursOnly(rule)) {
                    holding.clear();
                }
                holding.add(rule);
            }
        }
        if (when.holiday() && holding.stream().noneMatch(RuleDay::speaksOfHolidays)) {
            return minute < DAY ? State.UNKNOWN : State.CLOSED;
        }
        State state = State.CLOSED;
        for (Rule rule : holding) {
            state = covers(rule, minute, state);
        }
        return state;
    }

    private static boolean closesHoursOnly(Rule rule) {
        return meaning(rule) == State.CLOSED && rule.getTimes() != null;
    }

    /** What holds once a rule has spoken, where something else held before. */
    private static State covers(Rule rule, int minute, State before) {
        List<TimeSpan> times = rule.getTimes();
        if (times == null) {
            return minute < DAY ? meaning(rule) : before;
        }
        if (times.stream().anyMatch(OpeningHours::cannotBeTold)) {
            return State.UNKNOWN;
        }
        return times.stream().anyMatch(span -> span.getStart() <= minute && minute < span.getEnd())
                ? meaning(rule)
                : before;
    }

    /** By the sun, from a time on without end, or now and then. */
    private static boolean cannotBeTold(TimeSpan span) {
        return span.getStartEvent() != null
                || span.getEndEvent() != null
                || span.isOpenEnded()
                || span.getInterval() != 0
                || span.getEnd() == TimeSpan.UNDEFINED_TIME;
    }

    /** A comment alone ("sur rendez-vous") does not tell. */
    private static State meaning(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        RuleModifier.Modifier told = modifier == null ? null : modifier.getModifier();
        if (told == null) {
            boolean commented = rule.getComment() != null || modifier != null && modifier.getComment() != null;
            return commented ? State.UNKNOWN : State.OPEN;
        }
        return switch (told) {
            case OPEN -> State.OPEN;
            case CLOSED, OFF -> State.CLOSED;
            case UNKNOWN -> State.UNKNOWN;
        };
    }
}
