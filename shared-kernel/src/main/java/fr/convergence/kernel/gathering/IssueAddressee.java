package fr.convergence.kernel.gathering;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** To whom an issue of the field is raised. */
@InFrench("destinataire d'une remontée")
public enum IssueAddressee implements Coded {
    COORDINATION("coordination du département"),
    HUB("hub territorial pour un numérique inclusif"),
    OPERATOR("opérateur");

    private final String label;

    IssueAddressee(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
