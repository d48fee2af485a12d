package fr.convergence.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells calendars of other programs what an agenda holds, and what it no longer does. */
public interface CalendarEntries {

    /**
     * Whose agenda.
     *
     * @param department code of the department, of which the agenda is when it is that of no structure and of no place
     */
    record Of(
            String department,
            @Nullable String structureId,
            @Nullable String placeId) {}

    /**
     * What is or was in an agenda on some days: of a structure, what the structure may read; else what everybody may who works in the
     * department. What ceased to be there is told as cancelled.
     *
     * @param to the last day
     * @return by subject and day
     * @throws ReadModels.NotReadable what {@link ReadModels#read} throws
     */
    List<CalendarEntry> of(Of agenda, LocalDate from, LocalDate to);
}
