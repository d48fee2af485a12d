package fr.convergence.kernel;

import java.time.LocalTime;
import java.util.Locale;

/** A time of day as people write it. */
public final class FrenchHour {

    private FrenchHour() {}

    /** As in 9 h or 12 h 30. */
    public static String of(LocalTime time) {
        return time.getMinute() == 0
                ? time.getHour() + " h"
                : String.format(Locale.ROOT, "%d h %02d", time.getHour(), time.getMinute());
    }
}
