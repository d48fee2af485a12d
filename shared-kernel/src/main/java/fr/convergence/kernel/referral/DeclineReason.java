package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Why a structure declines a referral, or sends it on. The first eleven are those of DORA. */
@InFrench("motif de refus")
public enum DeclineReason implements Coded {
    BENEFICIARY_UNREACHABLE("personne non joignable"),
    BENEFICIARY_ABSENT("personne absente au rendez-vous"),
    BENEFICIARY_EMPLOYED("personne en emploi"),
    BENEFICIARY_IN_TRAINING("personne en formation"),
    BENEFICIARY_NOT_ELIGIBLE("personne non éligible"),
    BENEFICIARY_NOT_MOBILE("personne non mobile"),
    BENEFICIARY_NOT_INTERESTED("personne non intéressée"),
    OTHER_OBSTACLES("freins périphériques à lever d'abord"),
    SESSION_FULL("session complète"),
    DUPLICATE_REFERRAL("orientation en doublon"),
    OTHER("autre motif"),
    NOT_SUITABLE("orientation inadaptée"),
    OUT_OF_SCOPE("hors périmètre (niveau ou opérateur)"),
    OUT_OF_ZONE("hors zone d'intervention"),
    NO_CAPACITY("plus de capacité d'accueil"),
    NOT_ENOUGH_TOLD("orientation insuffisamment renseignée"),
    NO_AGREEMENT("accord de la personne absent");

    private final String label;

    DeclineReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
