package fr.convergence.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says opening hours as somebody would at a counter. Only the plain forms that most structures write (days of the week with hours,
 * closed days) are said; for all others nothing is, rather than half of it.
 */
public final class HoursInFrench {

    private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)";
    private static final String TIME = "[0-2][0-9]:[0-5][0-9]";
    private static final Pattern RULE = Pattern.compile("(" + DAY + "(?:-" + DAY + ")?(?:," + DAY + "(?:-" + DAY
            + ")?)*) +(" + TIME + "-" + TIME + "(?:," + TIME + "-" + TIME + ")*|off|closed)");
    private static final Map<String, String> DAYS = Map.of(
            "Mo", "lundi",
            "Tu", "mardi",
            "We", "mercredi",
            "Th", "jeudi",
            "Fr", "vendredi",
            "Sa", "samedi",
            "Su", "dimanche",
            "PH", "jours fériés");

    private HoursInFrench() {}

    /**
     * One line for each rule, such as « lundi à vendredi : 9 h à 12 h, 14 h à 17 h 30 »; empty when they cannot all be said.
     *
     * @param hours OpenStreetMap {@code opening_hours} syntax
     */
    public static Optional<List<String>> of(String hours) {
        List<String> lines = new ArrayList<>();
        for (String rule : hours.split(";", -1)) {
            Matcher plain = RULE.matcher(rule.strip());
            if (!plain.matches()) {
                return Optional.empty();
            }
            lines.add(days(plain.group(1)) + " : " + times(plain.group(2)));
        }
        return Optional.of(lines);
    }

    private static String days(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(part -> Arrays.stream(part.split("-", -1)).map(DAYS::get).collect(Collectors.joining(" à ")))
                .collect(Collectors.joining(", "));
    }

    private static String times(String text) {
        return text.equals("off") || text.equals("closed")
                ? "fermé"
                : Arrays.stream(text.split(",", -1))
                        .map(part -> Arrays.stream(part.split("-", -1))
                                .map(HoursInFrench::time)
                                .collect(Collectors.joining(" à ")))
                        .collect(Collectors.joining(", "));
    }

    private static String time(String text) {
        int hour = Integer.parseInt(text.substring(0, 2));
        String minutes = text.substring(3);
        return minutes.equals("00") ? hour + " h" : hour + " h " + minutes;
    }
}
