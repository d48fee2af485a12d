package fr.convergence.kernel.jointpermanence;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a permanence is suspended, or ends. */
@InFrench("motif de suspension ou de fin")
public enum PermanencePauseReason implements Coded {
    SUMMER("période creuse"),
    TOO_FEW_PEOPLE("fréquentation insuffisante"),
    PLACE_UNAVAILABLE("lieu indisponible"),
    HOLDERS_UNAVAILABLE("structures indisponibles"),
    END_OF_PROJECT("fin du projet"),
    OTHER("autre motif");

    private final String label;

    PermanencePauseReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
