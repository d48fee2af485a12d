package fr.convergence.infra.application.reminder;

import fr.convergence.kernel.territory.LegalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be reminded of an appointment, or of a workshop. It holds nothing of the person but the reference.
 *
 * @param appointmentId the appointment, or the enrolment in the workshop
 * @param department of the place, whose clocks count
 * @param bookedBy the structure that booked
 * @param holderIds the structures that hold the permanence, or organise the workshop
 * @param placeId where; null at a distance
 * @param title how people know the permanence or the workshop
 */
record Reminder(
        UUID id,
        UUID appointmentId,
        UUID beneficiaryId,
        String department,
        String bookedBy,
        List<String> holderIds,
        @Nullable String placeId,
        String title,
        LocalDate day,
        LocalTime startsAt) {

    Instant begins() {
        return day.atTime(startsAt).atZone(LegalTime.of(department)).toInstant();
    }
}
