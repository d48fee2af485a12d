package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** The open lists that speak of structures, the most trusted first: the order decides between sources that disagree. */
@InFrench("source")
public enum SourceFormat implements Coded {
    /** France services list of the ANCT. */
    FRANCE_SERVICES("liste France services"),
    /** data·inclusion, version 1. */
    DATA_INCLUSION("data·inclusion"),
    /** Standard "lieux de médiation numérique". */
    LIEUX_MEDIATION_NUMERIQUE("lieux de médiation numérique"),
    /** Structures of the conseillers numériques, 2021. */
    CONSEILLERS_NUMERIQUES("structures des conseillers numériques"),
    /** Structures of the Coop de la médiation numérique, as its API tells them. */
    COOP_NUMERIQUE("Coop de la médiation numérique");

    private final String label;

    SourceFormat(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
