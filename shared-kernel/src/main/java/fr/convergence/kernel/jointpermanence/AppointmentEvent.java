package fr.convergence.kernel.jointpermanence;

import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an appointment in a session of a permanence. Who comes is a reference: the person is known to the vault alone. */
@InFrench("rendez-vous d'une permanence conjointe")
public sealed interface AppointmentEvent extends JointPermanenceEvent {

    /** The appointment's own identifier, a UUID. */
    String appointmentId();

    /** The reference of the person who comes. */
    String beneficiaryId();

    /**
     * A time is kept for a person.
     *
     * @param referralId the referral that it answers; or null
     * @param bookedBy the structure that booked it
     */
    @Stored(name = "permanence-appointment-booked")
    @InFrench("rendez-vous pris")
    record AppointmentBooked(
            String permanenceId,
            String appointmentId,
            String beneficiaryId,
            @Nullable String referralId,
            @InFrench("pris par") String bookedBy,
            @InFrench("jour") LocalDate day,
            @InFrench("début") LocalTime startsAt,
            @InFrench("fin") LocalTime endsAt)
            implements AppointmentEvent {}

    /** The person comes at another time. */
    @Stored(name = "permanence-appointment-moved")
    @InFrench("rendez-vous déplacé")
    record AppointmentMoved(
            String permanenceId,
            String appointmentId,
            String beneficiaryId,
            @InFrench("jour") LocalDate day,
            @InFrench("début") LocalTime startsAt,
            @InFrench("fin") LocalTime endsAt)
            implements AppointmentEvent {}

    /** The person does not come, and it is known before. */
    @Stored(name = "permanence-appointment-cancelled")
    @InFrench("rendez-vous annulé")
    record AppointmentCancelled(
            String permanenceId, String appointmentId, String beneficiaryId, AppointmentCancelReason reason)
            implements AppointmentEvent {}

    /** The person came. */
    @Stored(name = "permanence-appointment-kept")
    @InFrench("rendez-vous honoré")
    record AppointmentKept(String permanenceId, String appointmentId, String beneficiaryId)
            implements AppointmentEvent {}

    /** The person did not come. */
    @Stored(name = "permanence-appointment-missed")
    @InFrench("rendez-vous manqué")
    record AppointmentMissed(String permanenceId, String appointmentId, String beneficiaryId)
            implements AppointmentEvent {}

    /** It is near: the person is reminded of it. */
    @Stored(name = "permanence-appointment-reminded")
    @InFrench("rappel de rendez-vous")
    record AppointmentReminded(
            String permanenceId,
            String appointmentId,
            String beneficiaryId,
            @InFrench("jour") LocalDate day,
            @InFrench("début") LocalTime startsAt)
            implements AppointmentEvent {}

    @Override
    default Tags tags() {
        Tags all = new Tags(List.of(entity())).and("beneficiary", beneficiaryId());
        if (this instanceof AppointmentBooked it) {
            Tags booked = all.and("structure", it.bookedBy());
            return it.referralId() == null ? booked : booked.and("referral", it.referralId());
        }
        return all;
    }
}
