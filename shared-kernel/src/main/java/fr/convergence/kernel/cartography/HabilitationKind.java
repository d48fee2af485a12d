package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/**
 * What somebody grants a structure for a time. What {@link NationalNetwork} and {@link TrainingLabel} name already bears their
 * code and their wording here; the others have their own.
 */
@InFrench("habilitation")
public enum HabilitationKind implements Coded {
    AIDANTS_CONNECT(NationalNetwork.AIDANTS_CONNECT),
    FRANCE_SERVICES(NationalNetwork.FRANCE_SERVICES),
    CONSEILLERS_NUMERIQUES(NationalNetwork.CONSEILLERS_NUMERIQUES),
    CERTIFICATION_PIX(NationalNetwork.CERTIFICATION_PIX),
    BIBLIOTHEQUES_NUMERIQUES_DE_REFERENCE(NationalNetwork.BIBLIOTHEQUES_NUMERIQUES_DE_REFERENCE),
    GRANDE_ECOLE_DU_NUMERIQUE(NationalNetwork.GRANDE_ECOLE_DU_NUMERIQUE),
    POINT_ACCES_NUMERIQUE_CAF(NationalNetwork.POINT_ACCES_NUMERIQUE_CAF),
    PROMENEURS_DU_NET(NationalNetwork.PROMENEURS_DU_NET),
    MON_ESPACE_SANTE(TrainingLabel.MON_ESPACE_SANTE),
    DUPLEX(TrainingLabel.DUPLEX),
    FABRIQUES_DE_TERRITOIRE(TrainingLabel.FABRIQUES_DE_TERRITOIRE),
    /** Receives mail for people without a home; article L. 264-6 of the code de l'action sociale et des familles. */
    DOMICILIATION("Agrément de domiciliation"),
    POINT_CONSEIL_BUDGET("Label Point conseil budget"),
    INFORMATION_JEUNESSE("Label Information jeunesse");

    private final String label;

    HabilitationKind(String label) {
        this.label = label;
    }

    HabilitationKind(Coded same) {
        this(same.label());
    }

    @Override
    public String label() {
        return label;
    }
}
