package fr.convergence.infra.application.reminder;

import fr.convergence.kernel.territory.LegalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * Somebody is to be reminded of an appointment. It holds nothing of the person but the reference.
 *
 * @param department of the place, whose clocks count
 * @param bookedBy the structure that booked
 * @param holderIds the structures that hold the permanence
 * @param title how people know the permanence
 */
record Reminder(
        UUID id,
        UUID appointmentId,
        UUID beneficiaryId,
        String department,
        String bookedBy,
        List<String> holderIds,
        String placeId,
        String title,
        LocalDate day,
        LocalTime startsAt) {

    Instant begins() {
        return day.atTime(startsAt).atZone(LegalTime.of(department)).toInstant();
    }
}
