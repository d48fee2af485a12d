package fr.convergence.kernel.jointpermanence;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What a structure does during a permanence. */
@InFrench("rôle pendant la permanence")
public enum HolderTask implements Coded {
    WELCOME("accueille et oriente"),
    PROCEDURES("fait les démarches avec les personnes"),
    TRAINING("apprend à se servir du numérique"),
    RIGHTS("informe sur les droits"),
    REPRESENTS_OPERATORS("représente des opérateurs");

    private final String label;

    HolderTask(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
