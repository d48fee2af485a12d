package fr.convergence.infra.application.simulation;

/** The kinds of structures that do not behave alike. What each does is among the {@link Assumptions}. */
enum SiteKind {
    /** A France services counter. */
    FRANCE_SERVICES,
    /** Social work and town halls: they meet people's troubles first. */
    SOCIAL,
    /** Those who teach digital uses: libraries, associations, public digital spaces. */
    DIGITAL
}
