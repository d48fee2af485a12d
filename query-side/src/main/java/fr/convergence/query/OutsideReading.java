package fr.convergence.query;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** How the last reading of a calendar kept elsewhere ended. */
@InFrench("lecture de l’agenda extérieur")
public enum OutsideReading implements Coded {
    READ("lu"),
    NOT_FOUND("l’adresse ne mène plus à aucun agenda"),
    NOT_ALLOWED("l’adresse demande une autorisation que Convergence n’a pas"),
    ASKED_TO_WAIT("le serveur demande d’attendre"),
    SERVER_FAULT("le serveur est en panne"),
    UNREACHABLE("le serveur est injoignable"),
    TOO_SLOW("le serveur est trop lent"),
    TOO_LARGE("l’agenda est trop volumineux"),
    NOT_A_CALENDAR("l’adresse ne mène pas à un agenda au format iCalendar"),
    REDIRECTED("l’adresse renvoie vers une autre : donnez celle-ci"),
    FORBIDDEN_ADDRESS("l’adresse mène à un réseau que Convergence ne consulte pas");

    private final String label;

    OutsideReading(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
