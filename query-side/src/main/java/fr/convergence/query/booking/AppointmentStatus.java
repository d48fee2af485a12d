package fr.convergence.query.booking;

/** Where an appointment stands. */
enum AppointmentStatus {
    BOOKED,
    CANCELLED,
    KEPT,
    MISSED
}
