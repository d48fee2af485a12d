package fr.convergence.query.agenda;

/** What is in an agenda. */
enum AgendaKind {
    /** A session of a permanence. */
    SESSION,
    /** A day that a structure opens to professionals of others. */
    IMMERSION,
    /** What one professional of another structure comes to see on such a day. */
    VISIT,
    /** Professionals meet, or receive people together. */
    GATHERING
}
