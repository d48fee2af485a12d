package fr.convergence.query.fieldissue;

/** Where an issue of the field stands. */
enum IssueStatus {
    /** Nobody took note of it, or of what became of it, yet. */
    RAISED,
    ACKNOWLEDGED,
    ANSWERED,
    WITHDRAWN
}
