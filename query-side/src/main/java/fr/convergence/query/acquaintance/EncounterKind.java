package fr.convergence.query.acquaintance;

/** What two structures can live with each other. */
enum EncounterKind {
    /** A visit that is asked for or agreed. */
    VISIT_AHEAD,
    VISIT,
    /** A session that both were to hold. */
    SESSION_DUE,
    /** A session at which both were. */
    SESSION,
    /** A gathering at which both were. */
    GATHERING,
    REFERRAL,
    /** A referral that came to something for the person. */
    GOOD_OUTCOME
}
