package fr.convergence.kernel.gathering;

import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to the enrolment of a person in a workshop. Who comes is a reference: the person is known to the vault alone. */
@InFrench("inscription à un atelier collectif")
public sealed interface EnrolmentEvent extends GatheringEvent {

    /** The enrolment's own identifier, a UUID. */
    String enrolmentId();

    /** The reference of the person. */
    String beneficiaryId();

    /**
     * A place is asked for, for a person.
     *
     * @param referralId the referral that it answers; or null
     * @param enrolledBy the structure that asks
     */
    @Stored(name = "gathering-person-enrolled")
    @InFrench("personne inscrite")
    record PersonEnrolled(
            String gatheringId,
            String enrolmentId,
            String beneficiaryId,
            @Nullable String referralId,
            @InFrench("inscrite par") String enrolledBy)
            implements EnrolmentEvent {}

    /** It is full: the person waits, after those that waited before. */
    @Stored(name = "gathering-person-waitlisted")
    @InFrench("personne mise sur liste d'attente")
    record PersonWaitlisted(String gatheringId, String enrolmentId, String beneficiaryId) implements EnrolmentEvent {}

    /** A place became free, and is the person's. */
    @Stored(name = "gathering-place-given")
    @InFrench("place attribuée")
    record PlaceGiven(String gatheringId, String enrolmentId, String beneficiaryId) implements EnrolmentEvent {}

    /** The person does not come, and it is known before. */
    @Stored(name = "gathering-enrolment-cancelled")
    @InFrench("inscription annulée")
    record EnrolmentCancelled(
            String gatheringId, String enrolmentId, String beneficiaryId, EnrolmentCancelReason reason)
            implements EnrolmentEvent {}

    /** The person came. */
    @Stored(name = "gathering-enrolment-kept")
    @InFrench("inscription honorée")
    record EnrolmentKept(String gatheringId, String enrolmentId, String beneficiaryId) implements EnrolmentEvent {}

    /** The person did not come. */
    @Stored(name = "gathering-enrolment-missed")
    @InFrench("inscription manquée")
    record EnrolmentMissed(String gatheringId, String enrolmentId, String beneficiaryId) implements EnrolmentEvent {}

    /** It is near: the person is reminded of it. */
    @Stored(name = "gathering-enrolment-reminded")
    @InFrench("rappel d'atelier")
    record EnrolmentReminded(
            String gatheringId,
            String enrolmentId,
            String beneficiaryId,
            @InFrench("jour") LocalDate day,
            @InFrench("début") LocalTime startsAt)
            implements EnrolmentEvent {}

    @Override
    default Tags tags() {
        Tags all = new Tags(List.of(entity())).and("beneficiary", beneficiaryId());
        if (this instanceof PersonEnrolled it) {
            Tags enrolled = all.and("structure", it.enrolledBy());
            return it.referralId() == null ? enrolled : enrolled.and("referral", it.referralId());
        }
        return all;
    }
}
