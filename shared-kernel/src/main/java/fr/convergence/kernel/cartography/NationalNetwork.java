package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** The national programmes and networks a structure may belong to (field {@code dispositif_programmes_nationaux} of the
 * standard "lieux de médiation numérique" 1.0.2); proper names keep their name. */
@InFrench("dispositif ou programme national")
public enum NationalNetwork implements Coded {
    AIDANTS_CONNECT("Aidants Connect"),
    BIBLIOTHEQUES_NUMERIQUES_DE_REFERENCE("Bibliothèques numérique de référence"),
    CERTIFICATION_PIX("Certification PIX"),
    CONSEILLERS_NUMERIQUES("Conseillers numériques"),
    EMMAUS_CONNECT("Emmaüs Connect"),
    FRANCE_SERVICES("France Services"),
    GRANDE_ECOLE_DU_NUMERIQUE("Grande école du numérique"),
    LA_CROIX_ROUGE("La Croix Rouge"),
    POINT_ACCES_NUMERIQUE_CAF("Point d'accès numérique CAF"),
    PROMENEURS_DU_NET("Promeneurs du net"),
    RELAIS_NUMERIQUE_EMMAUS_CONNECT("Relais numérique (Emmaüs Connect)");

    private final String label;

    NationalNetwork(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
