package fr.convergence.query.cartography;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether hours in the OpenStreetMap {@code opening_hours} syntax mean open at an instant, where they hold: rules by day
 * of the week, date, week or public holiday, of which the last that speaks of a day holds.
 *
 * <p>Nothing is guessed: what cannot be told is {@link State#UNKNOWN}; so is a public holiday that no rule speaks of.
 */
final class OpeningHours {

    /** What hours mean at an instant. */
    enum State {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    private static final int DAY = 24 * 60;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Map<String, ZoneId> OVERSEAS = Map.ofEntries(
            Map.entry("971", ZoneId.of("America/Guadeloupe")),
            Map.entry("972", ZoneId.of("America/Martinique")),
            Map.entry("973", ZoneId.of("America/Cayenne")),
            Map.entry("974", ZoneId.of("Indian/Reunion")),
            Map.entry("975", ZoneId.of("America/Miquelon")),
            Map.entry("976", ZoneId.of("Indian/Mayotte")),
            Map.entry("977", ZoneId.of("America/St_Barthelemy")),
            Map.entry("978", ZoneId.of("America/Marigot")),
            Map.entry("986", ZoneId.of("Pacific/Wallis")),
            Map.entry("987", ZoneId.of("Pacific/Tahiti")),
            Map.entry("988", ZoneId.of("Pacific/Noumea")));

    private final List<Rule> rules;
    private final String department;

    private OpeningHours(List<Rule> rules, String department) {
        this.rules = rules;
        this.department = department;
    }

    /** @param hours null when nobody told them */
    static State at(Instant instant, @Nullable String hours, String department) {
        if (hours == null || hours.isBlank()) {
            return State.UNKNOWN;
        }
        LocalDateTime here = LocalDateTime.ofInstant(instant, OVERSEAS.getOrDefault(department, PARIS));
        try {
            List<Rule> rules = new OpeningHoursParser(new StringReader(hours)).rules(true);
            return new OpeningHours(rules, department).at(here);
        } catch (OpeningHoursParseException | TokenMgrError notTheGrammar) {
            return State.UNKNOWN;
        }
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
