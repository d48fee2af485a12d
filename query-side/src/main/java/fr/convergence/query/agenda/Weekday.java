package fr.convergence.query.agenda;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;
import java.time.DayOfWeek;

/** A working day of the week. */
@InFrench("jour de la semaine")
public enum Weekday implements Coded {
    MONDAY("lundi"),
    TUESDAY("mardi"),
    WEDNESDAY("mercredi"),
    THURSDAY("jeudi"),
    FRIDAY("vendredi");

    private final String label;

    Weekday(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    DayOfWeek day() {
        return DayOfWeek.of(ordinal() + 1);
    }
}
