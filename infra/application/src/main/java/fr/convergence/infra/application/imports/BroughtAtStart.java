package fr.convergence.infra.application.imports;

/** Published when what Convergence brings at its start was brought, or told why not. */
public record BroughtAtStart(What what) {

    /** What there is to bring. */
    public enum What {
        STRUCTURES,
        NATIONAL_MODELS
    }
}
