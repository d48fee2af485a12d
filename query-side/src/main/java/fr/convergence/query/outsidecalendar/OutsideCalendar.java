package fr.convergence.query.outsidecalendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A calendar kept elsewhere as the read model shows it; its address is not here.
 *
 * @param department code of the structure's department
 * @param postId whose time it is; null when it is that of the structure as a whole
 * @param addressChangedOn null as long as its address is the first
 */
record OutsideCalendar(
        String id,
        String department,
        String structureId,
        @Nullable String postId,
        String label,
        LocalDate connectedOn,
        @Nullable LocalDate addressChangedOn) {}
