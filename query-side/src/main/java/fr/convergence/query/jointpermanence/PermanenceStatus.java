package fr.convergence.query.jointpermanence;

/** Where a permanence stands. */
enum PermanenceStatus {
    PROPOSED,
    /** Too many declined. */
    ABANDONED,
    RUNNING,
    SUSPENDED,
    ENDED
}
