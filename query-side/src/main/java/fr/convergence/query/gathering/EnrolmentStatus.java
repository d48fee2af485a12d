package fr.convergence.query.gathering;

/** Where the enrolment of a person stands. */
enum EnrolmentStatus {
    WAITING,
    ENROLLED,
    CANCELLED,
    KEPT,
    MISSED
}
