package fr.convergence.query.jointpermanence;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.FrenchHour;
import fr.convergence.kernel.agenda.Recurrence;
import fr.convergence.kernel.agenda.Session;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says when a permanence is held as somebody would at a counter. The plain rules that most are made of are said; of all others, how many
 * sessions there are and when the first one is, rather than half of the rule.
 */
final class RecurrenceInFrench {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.FRENCH);
    private static final Map<String, String> DAYS = Map.of(
            "MO", "lundi",
            "TU", "mardi",
            "WE", "mercredi",
            "TH", "jeudi",
            "FR", "vendredi",
            "SA", "samedi",
            "SU", "dimanche");
    private static final Map<String, String> RANKS = Map.of(
            "1", "premier",
            "2", "deuxième",
            "3", "troisième",
            "4", "quatrième",
            "-1", "dernier",
            "-2", "avant-dernier");
    private static final Set<String> SAID = Set.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL", "WKST");
    private static final Pattern RANKED = Pattern.compile("(-?\\d)(MO|TU|WE|TH|FR|SA|SU)");

    private RecurrenceInFrench() {}

    /** Such as « chaque mardi de 14 h à 17 h, jusqu’au 30 juin 2026, sauf le 14 avril 2026 ». */
    static String of(Recurrence recurrence) {
        String hours = " de " + FrenchHour.of(recurrence.start()) + " à " + FrenchHour.of(recurrence.end());
        if (recurrence.rule() == null) {
            return "le " + inWords(recurrence.firstDay()) + hours;
        }
        List<Session> sessions = recurrence.sessions(LocalDate.MIN, LocalDate.MAX);
        LocalDate last = sessions.getLast().day();
        return days(recurrence.rule(), recurrence.firstDay())
                .map(days -> days + hours + ", jusqu’au " + FrenchDay.inWords(last) + without(recurrence))
                .orElseGet(() -> "%d séances%s, du %s au %s"
                        .formatted(
                                sessions.size(),
                                hours,
                                FrenchDay.inWords(sessions.getFirst().day()),
                                FrenchDay.inWords(last)));
    }

    private static String inWords(LocalDate day) {
        return WEEKDAY.format(day) + " " + FrenchDay.inWords(day);
    }

    private static String without(Recurrence recurrence) {
        return recurrence.exceptions().isEmpty()
                ? ""
                : ", sauf "
                        + listed(recurrence.exceptions().stream()
                                .map(day -> "le " + FrenchDay.inWords(day))
                                .toList());
    }

    /** Which days, as the rule has them; empty when it is not one of the plain rules. */
    private static Optional<String> days(String rule, LocalDate first) {
        Map<String, String> parts = Arrays.stream(rule.toUpperCase(Locale.ROOT).split(";"))
                .map(part -> part.split("=", 2))
                .collect(toMap(part -> part[0], part -> part[1]));
        if (!SAID.containsAll(parts.keySet())) {
            return Optional.empty();
        }
        int every = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        return switch (parts.getOrDefault("FREQ", "")) {
            case "DAILY" -> daily(parts, every);
            case "WEEKLY" -> weekly(parts, every, first);
            case "MONTHLY" -> monthly(parts, every, first);
            default -> Optional.empty();
        };
    }

    private static Optional<String> daily(Map<String, String> parts, int every) {
        if (parts.containsKey("BYDAY") || parts.containsKey("BYMONTHDAY")) {
            return Optional.empty();
        }
        return Optional.of(every == 1 ? "chaque jour" : "tous les " + every + " jours");
    }

    private static Optional<String> weekly(Map<String, String> parts, int every, LocalDate first) {
        if (parts.containsKey("BYMONTHDAY")) {
            return Optional.empty();
        }
        List<String> days = parts.containsKey("BYDAY")
                ? Arrays.stream(parts.get("BYDAY").split(",")).map(DAYS::get).toList()
                : List.of(WEEKDAY.format(first));
        return Optional.of(
                switch (every) {
                    case 1 -> "chaque " + listed(days);
                    case 2 -> "le " + listed(days) + ", une semaine sur deux,";
                    default -> "le " + listed(days) + ", toutes les " + every + " semaines,";
                });
    }

    private static Optional<String> monthly(Map<String, String> parts, int every, LocalDate first) {
        String months = every == 1 ? " de chaque mois" : ", tous les " + every + " mois,";
        if (!parts.containsKey("BYDAY")) {
            String day = parts.getOrDefault("BYMONTHDAY", String.valueOf(first.getDayOfMonth()));
            return day.matches("\\d+")
                    ? Optional.of("le " + (day.equals("1") ? "1er" : day) + months)
                    : Optional.empty();
        }
        Matcher ranked = RANKED.matcher(parts.get("BYDAY"));
        if (parts.containsKey("BYMONTHDAY") || !ranked.matches() || !RANKS.containsKey(ranked.group(1))) {
            return Optional.empty();
        }
        return Optional.of("le " + RANKS.get(ranked.group(1)) + " " + DAYS.get(ranked.group(2)) + months);
    }

    private static String listed(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : words.subList(0, words.size() - 1).stream().collect(joining(", ")) + " et " + words.getLast();
    }
}
