package fr.convergence.infra.application.message;

import fr.convergence.kernel.Coded;

/** Where a letter stands. */
public enum LetterState implements Coded {
    WAITING("à envoyer"),
    /** Tried again with growing pauses: an address may be added to the record. */
    NO_ADDRESS("la fiche n'a pas d'adresse électronique"),
    /** Tried again with growing pauses. */
    NOT_TAKEN("pas encore accepté par le serveur de courriel"),
    SENT("envoyé"),
    GIVEN_UP("abandonné après cinq jours"),
    /** No server was named when it was handed in. */
    KEPT("aucun serveur de courriel");

    private final String label;

    LetterState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
