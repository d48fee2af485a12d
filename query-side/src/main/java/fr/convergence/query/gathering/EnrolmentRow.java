package fr.convergence.query.gathering;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.convergence.kernel.gathering.EnrolmentCancelReason;
import fr.convergence.kernel.gathering.EnrolmentEvent;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentCancelled;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentKept;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentMissed;
import fr.convergence.kernel.gathering.EnrolmentEvent.EnrolmentReminded;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonEnrolled;
import fr.convergence.kernel.gathering.EnrolmentEvent.PersonWaitlisted;
import fr.convergence.kernel.gathering.EnrolmentEvent.PlaceGiven;
import fr.convergence.query.KnownGathering;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of an enrolment after its last event; its fields are the columns of {@code enrolment}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class EnrolmentRow {

    String id = "";
    String gatheringId = "";
    List<String> readers = List.of();
    int nth;
    String beneficiaryId = "";

    @Nullable String referralId;

    String enrolledBy = "";
    EnrolmentStatus status = EnrolmentStatus.ENROLLED;

    @Nullable EnrolmentCancelReason cancelReason;

    /** Since when the place is the person's, or is waited for. */
    Instant since = Instant.EPOCH;

    boolean reminded;

    static EnrolmentRow of(PersonEnrolled event, int nth, KnownGathering known, Instant at) {
        EnrolmentRow row = new EnrolmentRow();
        row.id = event.enrolmentId();
        row.gatheringId = event.gatheringId();
        row.nth = nth;
        row.beneficiaryId = event.beneficiaryId();
        row.referralId = event.referralId();
        row.enrolledBy = event.enrolledBy();
        row.since = at;
        row.seenBy(known.organiserIds());
        return row;
    }

    /** Those who care for persons at an organiser, and at who enrolled the person. */
    void seenBy(List<String> organisers) {
        readers = Stream.concat(organisers.stream(), Stream.of(enrolledBy))
                .distinct()
                .map(structure -> "caseload=" + structure)
                .sorted()
                .toList();
    }

    void take(EnrolmentEvent event, Instant at) {
        switch (event) {
            case PersonEnrolled _ -> throw new IllegalStateException("a person is enrolled once: " + event);
            case PersonWaitlisted _ -> status = EnrolmentStatus.WAITING;
            case PlaceGiven _ -> {
                status = EnrolmentStatus.ENROLLED;
                since = at;
            }
            case EnrolmentCancelled it -> {
                status = EnrolmentStatus.CANCELLED;
                cancelReason = it.reason();
            }
            case EnrolmentKept _ -> status = EnrolmentStatus.KEPT;
            case EnrolmentMissed _ -> status = EnrolmentStatus.MISSED;
            case EnrolmentReminded _ -> reminded = true;
        }
    }
}
