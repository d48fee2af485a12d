package fr.convergence.kernel.webhook;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why nothing is sent to a webhook any more. */
@InFrench("motif d'arrêt d'un webhook")
public enum WebhookStop implements Coded {
    /** Its application asked for it. */
    OWNER("arrêté par son application"),
    /** Those who keep the machine running did. */
    OPERATION("arrêté par l'exploitation"),
    /** Its address answered 410: Standard Webhooks 1.0 has that mean that nothing more is wanted. */
    GONE("l'adresse a répondu qu'elle n'existe plus"),
    /** One event was refused as often as the schedule of Standard Webhooks 1.0 has it tried. */
    FAILING("dix envois du même événement ont échoué"),
    /** Where it had come to is of a history that a restore took back. */
    HISTORY_CHANGED("l'historique a été restauré à un état antérieur");

    private final String label;

    WebhookStop(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
