package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What the person pays (field {@code frais_a_charge} of the standard "lieux de médiation numérique" 1.0.2). */
@InFrench("frais à charge")
public enum Fee implements Coded {
    FREE("Gratuit"),
    FREE_UNDER_CONDITION("Gratuit sous condition"),
    PAID("Payant");

    private final String label;

    Fee(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
