package fr.convergence.query.booking;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.convergence.kernel.jointpermanence.AppointmentCancelReason;
import fr.convergence.kernel.jointpermanence.AppointmentEvent;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentCancelled;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentKept;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMissed;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMoved;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentReminded;
import fr.convergence.kernel.territory.LegalTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of an appointment after its last event; its fields are the columns of {@code appointment}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class AppointmentRow {

    String id = "";
    long takenIn;
    String permanenceId = "";
    List<String> readers = List.of();
    String department = "";
    String sortName = "";
    List<String> structureIds = List.of();
    String placeId = "";
    String title = "";
    LocalDate day = LocalDate.EPOCH;
    LocalTime startsAt = LocalTime.MIDNIGHT;
    LocalTime endsAt = LocalTime.MIDNIGHT;
    String beneficiaryId = "";

    @Nullable String referralId;

    String bookedBy = "";
    AppointmentStatus status = AppointmentStatus.BOOKED;

    @Nullable AppointmentCancelReason cancelReason;

    boolean moved;
    boolean reminded;

    static AppointmentRow unknown(String id) {
        AppointmentRow row = new AppointmentRow();
        row.id = id;
        return row;
    }

    /** What it already includes changes nothing. */
    void take(AppointmentEvent event, long position) {
        if (position <= takenIn) {
            return;
        }
        takenIn = position;
        switch (event) {
            case AppointmentBooked it -> {
                permanenceId = it.permanenceId();
                beneficiaryId = it.beneficiaryId();
                referralId = it.referralId();
                bookedBy = it.bookedBy();
                at(it.day(), it.startsAt(), it.endsAt());
            }
            case AppointmentMoved it -> {
                at(it.day(), it.startsAt(), it.endsAt());
                moved = true;
                reminded = false;
            }
            case AppointmentCancelled it -> {
                status = AppointmentStatus.CANCELLED;
                cancelReason = it.reason();
            }
            case AppointmentKept _ -> status = AppointmentStatus.KEPT;
            case AppointmentMissed _ -> status = AppointmentStatus.MISSED;
            case AppointmentReminded _ -> reminded = true;
        }
    }

    private void at(LocalDate on, LocalTime from, LocalTime to) {
        day = on;
        startsAt = from;
        endsAt = to;
    }

    /** Those who care for persons where it is held that day and where it was booked may read it. */
    void heldBy(PermanenceRow permanence) {
        department = permanence.known.department();
        title = permanence.known.title();
        placeId = permanence.known.termsOn(day).placeId();
        sortName = day.atTime(startsAt)
                .atZone(LegalTime.of(department))
                .toInstant()
                .toString();
        structureIds = Stream.concat(permanence.receiving(day).stream(), Stream.of(bookedBy))
                .distinct()
                .sorted()
                .toList();
        readers =
                structureIds.stream().map(structure -> "caseload=" + structure).toList();
    }
}
