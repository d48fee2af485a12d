package fr.convergence.query.booking;

import fr.convergence.kernel.jointpermanence.AppointmentCancelReason;
import fr.convergence.kernel.territory.LegalTime;
import fr.convergence.query.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An appointment as it is shown, by the clocks of its department. */
record Appointment(AppointmentRow row) {

    public String id() {
        return row.id;
    }

    public String permanenceId() {
        return row.permanenceId;
    }

    public String title() {
        return row.title;
    }

    public LocalDate day() {
        return row.day;
    }

    public OffsetDateTime startsAt() {
        return at(row.startsAt);
    }

    public OffsetDateTime endsAt() {
        return at(row.endsAt);
    }

    private OffsetDateTime at(LocalTime time) {
        return row.day.atTime(time).atZone(LegalTime.of(row.department)).toOffsetDateTime();
    }

    public String placeId() {
        return row.placeId;
    }

    public String beneficiaryId() {
        return row.beneficiaryId;
    }

    public @Nullable String referralId() {
        return row.referralId;
    }

    public String bookedBy() {
        return row.bookedBy;
    }

    public AppointmentStatus status() {
        return row.status;
    }

    public @Nullable AppointmentCancelReason cancelReason() {
        return row.cancelReason;
    }

    public boolean moved() {
        return row.moved;
    }

    public boolean reminded() {
        return row.reminded;
    }

    Page.Cursor cursor() {
        return new Page.Cursor(row.sortName, row.id);
    }
}
