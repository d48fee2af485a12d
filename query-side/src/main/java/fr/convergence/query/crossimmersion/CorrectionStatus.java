package fr.convergence.query.crossimmersion;

/** What became of a proposed correction. */
enum CorrectionStatus {
    PROPOSED,
    ACCEPTED,
    REFUSED
}
