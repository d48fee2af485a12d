package fr.convergence.query.errorreport;

/** What became of the report of an error. */
public enum ErrorReportStatus {
    OPEN,
    ACCEPTED,
    DISMISSED
}
