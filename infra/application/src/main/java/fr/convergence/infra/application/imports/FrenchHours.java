package fr.convergence.infra.application.imports;

import fr.convergence.kernel.Spelling;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings the opening hours that people write in French, day by day, to OpenStreetMap {@code opening_hours}.
 *
 * <p>Nothing is guessed. Hours that end before they begin, or that overlap (two sites, or weeks in turn: the list does not
 * say which) are not understood; in a week they become {@code unknown} with the text as a comment, since a day left out
 * would mean closed. {@code 00:00 - 00:00} is how the list's form writes a slot that is not used.
 */
final class FrenchHours {

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Pattern CLOSED = Pattern.compile("(ferme[e]?s?|-|/|neant|aucun)?\\.?");
    private static final Pattern BETWEEN_SLOTS = Pattern.compile("\\s*(?:[/,;|&]|\\bet\\b|\\bpuis\\b)\\s*");
    private static final String TIME = "(\\d{1,2})\\s*(?:[h:.]\\s*(\\d{2})?)?";
    private static final Pattern SLOT = Pattern.compile("(?:de\\s+)?" + TIME + "\\s*(?:-|–|—|\\ba\\b)\\s*" + TIME);
    private static final Pattern UNWRITABLE = Pattern.compile("[\"\\p{Cntrl}]");

    /** A time of the day during which it is open. */
    private record Slot(LocalTime from, LocalTime to) {

        boolean unused() {
            return from.equals(LocalTime.MIDNIGHT) && to.equals(LocalTime.MIDNIGHT);
        }

        @Override
        public String toString() {
            return from + "-" + to;
        }
    }

    private FrenchHours() {}

    /** The hours of one day as OpenStreetMap writes them, empty text when it is closed; empty when not understood. */
    static Optional<String> day(String written) {
        String text = Spelling.folded(written);
        if (CLOSED.matcher(text).matches()) {
            return Optional.of("");
        }
        TreeSet<String> slots = new TreeSet<>();
        for (String part : BETWEEN_SLOTS.split(text)) {
            Optional<Slot> slot = slot(part);
            if (slot.isEmpty()) {
                return Optional.empty();
            }
            slot.filter(used -> !used.unused()).map(Slot::toString).ifPresent(slots::add);
        }
        return disjoint(List.copyOf(slots)) ? Optional.of(String.join(",", slots)) : Optional.empty();
    }

    /**
     * The hours of a week.
     *
     * @param days what is written for each day, Monday first
     * @return empty when it says nothing of any day
     */
    static String week(List<String> days) {
        List<String> rules = new ArrayList<>();
        int first = 0;
        for (int day = 1; day <= days.size(); day++) {
            if (day == days.size() || !rule(days.get(day)).equals(rule(days.get(first)))) {
                String rule = rule(days.get(first));
                if (!rule.isEmpty()) {
                    rules.add(range(first, day - 1) + " " + rule);
                }
                first = day;
            }
        }
        return String.join("; ", rules);
    }

    private static String rule(String written) {
        return day(written)
                .orElseGet(() -> "unknown \"" + UNWRITABLE.matcher(written).replaceAll(" ") + "\"");
    }

    private static String range(int first, int last) {
        return first == last ? DAYS.get(first) : DAYS.get(first) + "-" + DAYS.get(last);
    }

    private static Optional<Slot> slot(String part) {
        Matcher slot = SLOT.matcher(part.toLowerCase(Locale.ROOT).strip());
        if (!slot.matches()) {
            return Optional.empty();
        }
        Optional<LocalTime> from = time(slot.group(1), slot.group(2));
        Optional<LocalTime> to = time(slot.group(3), slot.group(4));
        return from.isPresent() && to.isPresent()
                ? Optional.of(new Slot(from.get(), to.get()))
                        .filter(read -> read.unused() || read.from.isBefore(read.to))
                : Optional.empty();
    }

    private static Optional<LocalTime> time(String hours, @Nullable String minutes) {
        int hour = Integer.parseInt(hours);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** Whether each slot ends before the next begins; all are written with two digits, so their texts compare as times. */
    private static boolean disjoint(List<String> slots) {
        for (int at = 1; at < slots.size(); at++) {
            String before = slots.get(at - 1);
            if (before.substring(before.indexOf('-') + 1)
                            .compareTo(slots.get(at).substring(0, 5))
                    > 0) {
                return false;
            }
        }
        return true;
    }
}
