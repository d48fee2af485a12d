package fr.convergence.query.agenda;

/** How sure it is. */
enum AgendaStatus {
    PROPOSED,
    PLANNED,
    /** It is over, and who held it were asked how it went. */
    AWAITED,
    HELD,
    CANCELLED
}
