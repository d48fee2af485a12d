package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why an error that somebody reported led to no correction. */
@InFrench("motif de classement d’un signalement")
public enum ErrorReportDismissal implements Coded {
    RECORD_IS_RIGHT("la fiche est juste, après vérification"),
    ALREADY_CORRECTED("déjà corrigé"),
    NOT_VERIFIED("impossible à vérifier"),
    NOT_ABOUT_THE_RECORD("ne porte pas sur la fiche"),
    /** It closed, or another stands for it. */
    STRUCTURE_GONE("structure fermée ou réunie à une autre");

    private final String label;

    ErrorReportDismissal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
