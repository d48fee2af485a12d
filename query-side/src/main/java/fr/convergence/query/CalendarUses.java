package fr.convergence.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Tells when calendar feeds were last read; by whom, nobody knows. */
public interface CalendarUses {

    /** The day in France on which each was last read; those never read are left out. */
    Map<String, LocalDate> lastDays(Collection<String> feedIds);
}
