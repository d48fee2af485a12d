package fr.convergence.command.jointpermanence;

/** Where a permanence stands when something is asked. */
enum Standing {
    /** The library has not answered. */
    PROPOSED,
    /** The library declined, which leaves one alone. */
    DECLINED,
    RUNNING,
    /** The library will not be there at the first session. */
    ABSENT,
    /** Not from the first session on. */
    SUSPENDED,
    /** The first session was called off. */
    CANCELLED,
    /** The first session was told of. */
    TOLD,
    /** The day before the first session. */
    ENDED
}
