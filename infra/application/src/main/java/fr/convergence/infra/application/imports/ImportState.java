package fr.convergence.infra.application.imports;

import fr.convergence.kernel.Coded;

/** Where an import stands. */
public enum ImportState implements Coded {
    /** Rows are being brought. */
    RUNNING("en cours"),
    /** Every row was brought or refused. */
    COMPLETED("terminé"),
    /** The file was refused whole; nothing of it was brought. */
    REFUSED("fichier refusé"),
    /** Some rows could not be recorded; what was recorded stays. */
    FAILED("terminé avec des échecs"),
    /** The process died; what was recorded stays. The file may simply be imported again. */
    INTERRUPTED("interrompu");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
