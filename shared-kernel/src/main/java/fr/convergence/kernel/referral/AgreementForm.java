package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** How the person agreed to be referred. The agreement is not the legal basis of the processing. */
@InFrench("forme de l'accord")
public enum AgreementForm implements Coded {
    SPOKEN("à l'oral"),
    WRITTEN("par écrit"),
    ON_THE_PHONE("par téléphone"),
    /** Aidants Connect, or of a legal representative. */
    MANDATE("par un mandat");

    private final String label;

    AgreementForm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
