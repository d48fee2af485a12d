package fr.convergence.query.agenda;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.FrenchHour;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Hours of a day of the week at which all are free in most weeks.
 *
 * @param minutes how long it is to take; the hours may be longer
 * @param days on which they are free, in order
 * @param exceptions the others of the same weekday
 */
record WeeklyFreeTime(
        Weekday weekday,
        LocalTime startsAt,
        LocalTime endsAt,
        int minutes,
        List<LocalDate> days,
        List<LocalDate> exceptions) {

    /** In most weeks first, then for longest, then by weekday and hour. */
    static final Comparator<WeeklyFreeTime> BEST_FIRST = Comparator.comparingDouble(WeeklyFreeTime::share)
            .reversed()
            .thenComparing(Comparator.comparing(WeeklyFreeTime::length).reversed())
            .thenComparing(WeeklyFreeTime::weekday)
            .thenComparing(WeeklyFreeTime::startsAt);

    /** How many days are told in a sentence. */
    private static final int FEW = 4;

    public int freeWeeks() {
        return days.size();
    }

    public int weeks() {
        return days.size() + exceptions.size();
    }

    public LocalDate firstDay() {
        return days.getFirst();
    }

    /** As in: le mardi de 9 h à 12 h, libre 11 semaines sur 12 (sauf le 24 décembre 2026). */
    public String sentence() {
        boolean exactly = length().toMinutes() == minutes;
        return "le %s %s %s %s %s, libre %d %s sur %d%s"
                .formatted(
                        weekday.label(),
                        exactly ? "de" : "entre",
                        FrenchHour.of(startsAt),
                        exactly ? "à" : "et",
                        FrenchHour.of(endsAt),
                        freeWeeks(),
                        freeWeeks() == 1 ? "semaine" : "semaines",
                        weeks(),
                        except());
    }

    private String except() {
        if (exceptions.isEmpty()) {
            return "";
        }
        return exceptions.size() > FEW
                ? " (sauf %d jours)".formatted(exceptions.size())
                : exceptions.stream()
                        .map(day -> "le " + FrenchDay.inWords(day))
                        .collect(Collectors.joining(", ", " (sauf ", ")"));
    }

    private double share() {
        return (double) freeWeeks() / weeks();
    }

    private Duration length() {
        return Duration.between(startsAt, endsAt);
    }
}
