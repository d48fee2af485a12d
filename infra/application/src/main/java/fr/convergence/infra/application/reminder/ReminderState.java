package fr.convergence.infra.application.reminder;

/** Where a reminder stands. */
enum ReminderState {
    WAITING,
    /** Tried again with growing pauses, as long as there is time. */
    NOT_TAKEN,
    SENT_BY_SMS,
    SENT_BY_EMAIL,
    /** Neither reaches the person: the structure that booked is asked to. */
    HANDED_ON,
    /** The appointment had begun. */
    TOO_LATE,
    /** The person was erased. */
    FORGOTTEN
}
