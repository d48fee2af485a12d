package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a correction that came through a link was not taken up. */
@InFrench("motif de refus d’une correction")
public enum ProposalRefusal implements Coded {
    INACCURATE("inexacte, après vérification"),
    NOT_VERIFIED("impossible à vérifier"),
    NOT_FROM_THE_STRUCTURE("ne vient pas de la structure");

    private final String label;

    ProposalRefusal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
