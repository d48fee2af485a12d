package fr.convergence.query.agenda;

/** How sure it is. */
enum AgendaStatus {
    PROPOSED,
    PLANNED,
    HELD,
    CANCELLED
}
