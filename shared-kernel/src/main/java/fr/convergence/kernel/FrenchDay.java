package fr.convergence.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The calendar day that people of the networks mean, which is that of Paris, and how they write it. */
public final class FrenchDay {

    /** Whose clocks say when such a day begins. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter FIRST_IN_WORDS =
            DateTimeFormatter.ofPattern("d'er' MMMM yyyy", Locale.FRENCH);

    private FrenchDay() {}

    /** The day an instant falls on. */
    public static LocalDate at(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** As a form has it: 09/03/2026. */
    public static String inFigures(LocalDate day) {
        return FIGURES.format(day);
    }

    /** As a letter has it: 9 mars 2026, 1er mai 2026. */
    public static String inWords(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? FIRST_IN_WORDS : WORDS).format(day);
    }
}
