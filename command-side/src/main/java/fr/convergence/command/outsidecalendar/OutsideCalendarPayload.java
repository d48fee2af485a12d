package fr.convergence.command.outsidecalendar;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation on a calendar kept elsewhere answers.
 *
 * @param position where to read from to see it done; null when it was refused
 * @param rejections every reason; empty when it was done
 * @param calendarId the calendar; null when it was refused
 */
record OutsideCalendarPayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String calendarId) {}
