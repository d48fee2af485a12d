package fr.convergence.query;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Public holidays in France: the eleven of the code du travail (L3133-1), those of Alsace and Moselle (L3134-13), and the
 * abolition of slavery overseas (L3422-2).
 */
final class PublicHolidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));
    /** Days after Easter: Monday, Ascension, Whit Monday. */
    private static final List<Integer> AFTER_EASTER = List.of(1, 39, 50);

    private static final Set<String> ALSACE_MOSELLE = Set.of("57", "67", "68");
    private static final MonthDay SAINT_STEPHEN = MonthDay.of(12, 26);
    private static final Map<String, MonthDay> ABOLITION = Map.of(
            "971", MonthDay.of(5, 27),
            "972", MonthDay.of(5, 22),
            "973", MonthDay.of(6, 10),
            "974", MonthDay.of(12, 20),
            "976", MonthDay.of(4, 27));

    private PublicHolidays() {}

    /** Whether a day is one in a department. */
    static boolean include(LocalDate day, String department) {
        MonthDay date = MonthDay.from(day);
        LocalDate easter = easter(day.getYear());
        return FIXED.contains(date)
                || AFTER_EASTER.stream().map(easter::plusDays).anyMatch(day::equals)
                || date.equals(ABOLITION.get(department))
                || ALSACE_MOSELLE.contains(department)
                        && (date.equals(SAINT_STEPHEN) || day.equals(easter.minusDays(2)));
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int month = (h + l - 7 * m + 90) / 25;
        return LocalDate.of(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
    }
}
