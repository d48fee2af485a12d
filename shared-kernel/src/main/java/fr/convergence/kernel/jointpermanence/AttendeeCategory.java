package fr.convergence.kernel.jointpermanence;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why people came to a session, counted without anybody being known. */
@InFrench("motif de venue")
public enum AttendeeCategory implements Coded {
    PROCEDURE("démarche administrative"),
    LEARNING("apprentissage du numérique"),
    QUESTION("question simple"),
    REFERRED_ELSEWHERE("orienté ailleurs"),
    OTHER("autre");

    private final String label;

    AttendeeCategory(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
