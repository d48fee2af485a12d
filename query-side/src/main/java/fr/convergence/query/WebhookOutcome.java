package fr.convergence.query;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** How an attempt to send an event to a webhook ended. */
@InFrench("issue d’un envoi à un webhook")
public enum WebhookOutcome implements Coded {
    DELIVERED("reçu"),
    REFUSED("le serveur a refusé"),
    ASKED_TO_WAIT("le serveur demande d’attendre"),
    GONE("l’adresse n’existe plus"),
    REDIRECTED("l’adresse renvoie vers une autre : donnez celle-ci"),
    UNREACHABLE("le serveur est injoignable"),
    TOO_SLOW("le serveur est trop lent"),
    FORBIDDEN_ADDRESS("l’adresse mène à un réseau que Convergence ne joint pas");

    private final String label;

    WebhookOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
