package fr.convergence.command.jointpermanence;

import fr.convergence.kernel.agenda.Recurrence;
import fr.convergence.kernel.jointpermanence.PermanenceAccess;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceAmended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and for how many a permanence is held, from its first day on.
 *
 * @param capacity how many people can be received in one session
 * @param slotMinutes how long an appointment lasts; null where there are none
 * @param rule value of an RRULE property (RFC 5545); null when it is held once
 * @param until the last day it may be held on; null when the rule alone says so
 * @param exceptions days of the rule it is not held on
 */
public record Schedule(
        String placeId,
        PermanenceAccess access,
        int capacity,
        @Nullable Integer slotMinutes,
        LocalDate firstDay,
        LocalTime startsAt,
        LocalTime endsAt,
        @Nullable String rule,
        @Nullable LocalDate until,
        List<LocalDate> exceptions) {

    static Schedule of(PermanenceProposed it) {
        return new Schedule(
                it.placeId(),
                it.access(),
                it.capacity(),
                it.slotMinutes(),
                it.firstDay(),
                it.startsAt(),
                it.endsAt(),
                it.rule(),
                it.until(),
                it.exceptions());
    }

    static Schedule of(PermanenceAmended it) {
        return new Schedule(
                it.placeId(),
                it.access(),
                it.capacity(),
                it.slotMinutes(),
                it.firstDay(),
                it.startsAt(),
                it.endsAt(),
                it.rule(),
                it.until(),
                it.exceptions());
    }

    Recurrence recurrence(ZoneId zone) {
        return new Recurrence(firstDay, startsAt, endsAt, zone, rule, until, exceptions);
    }

    boolean takesAppointments() {
        return access != PermanenceAccess.OPEN;
    }

    /** Whether an appointment can be at a time: a whole number of slots after the beginning, and over by the end. */
    boolean hasSlotAt(LocalTime time) {
        if (slotMinutes == null || time.isBefore(startsAt) || !time.isBefore(endsAt)) {
            return false;
        }
        int after = time.toSecondOfDay() - startsAt.toSecondOfDay();
        int left = endsAt.toSecondOfDay() - time.toSecondOfDay();
        int slot = slotMinutes * 60;
        return after % slot == 0 && left >= slot;
    }
}
