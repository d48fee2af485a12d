package fr.convergence.query;

import fr.convergence.kernel.agenda.Recurrence;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceAmended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.territory.LegalTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a permanence is held from a day on, until other terms take their place.
 *
 * @param from the first day of the recurrence
 * @param rule value of an RRULE property; null when it is held once
 * @param until the last day it may be held on; null when the rule alone says so
 */
public record PermanenceTerms(
        LocalDate from,
        String placeId,
        PermanenceAccess access,
        int capacity,
        @Nullable Integer slotMinutes,
        LocalTime startsAt,
        LocalTime endsAt,
        @Nullable String rule,
        @Nullable LocalDate until,
        List<LocalDate> exceptions) {

    static PermanenceTerms of(PermanenceProposed event) {
        return new PermanenceTerms(
                event.firstDay(),
                event.placeId(),
                event.access(),
                event.capacity(),
                event.slotMinutes(),
                event.startsAt(),
                event.endsAt(),
                event.rule(),
                event.until(),
                event.exceptions());
    }

    static PermanenceTerms of(PermanenceAmended event) {
        return new PermanenceTerms(
                event.firstDay(),
                event.placeId(),
                event.access(),
                event.capacity(),
                event.slotMinutes(),
                event.startsAt(),
                event.endsAt(),
                event.rule(),
                event.until(),
                event.exceptions());
    }

    /** When it is held, by the clocks of a department. */
    public Recurrence recurrence(String department) {
        return new Recurrence(from, startsAt, endsAt, LegalTime.of(department), rule, until, exceptions);
    }
}
