package fr.convergence.query.gathering;

import fr.convergence.kernel.gathering.EnrolmentCancelReason;
import org.jspecify.annotations.Nullable;

/** The enrolment of a person, who is a reference. */
record Enrolment(
        String id,
        String beneficiaryId,
        @Nullable String referralId,
        String enrolledBy,
        EnrolmentStatus status,
        @Nullable EnrolmentCancelReason cancelReason) {}
