package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a referral is sent although the record of the structure speaks against it. */
@InFrench("motif de passer outre")
public enum OverrideReason implements Coded {
    AGREED_WITH_RECEIVER("convenu avec la structure"),
    RECORD_OUT_OF_DATE("la fiche n'est plus à jour"),
    PERSON_CHOSE("choix de la personne"),
    NOBODY_NEARER("personne d'autre à proximité"),
    EMERGENCY("urgence");

    private final String label;

    OverrideReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
