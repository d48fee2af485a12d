package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What a structure answered when it was asked. */
@InFrench("réponse à une campagne")
public enum CampaignAnswer implements Coded {
    CONFIRMED("tout est juste"),
    /** With what it said instead. */
    CORRECTED("corrigé"),
    DECLINED("ne souhaite pas répondre");

    private final String label;

    CampaignAnswer(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
