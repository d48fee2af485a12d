package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Training followed and labels held (field {@code formations_labels} of the standard "lieux de médiation numérique" 1.0.2); proper names keep their name. */
@InFrench("formation ou label")
public enum TrainingLabel implements Coded {
    MON_ESPACE_SANTE("Formé à « Mon Espace Santé »"),
    DUPLEX("Formé à « DUPLEX » (illettrisme)"),
    ARNIA_MEDNUM_BFC("Arnia/MedNum BFC (Bourgogne-Franche-Comté)"),
    COLLECTIF_RESSOURCES_ET_ACTEURS_REEMPLOI("Collectif ressources et acteurs réemploi (Normandie)"),
    ETAPES_NUMERIQUES_LA_POSTE("Étapes numériques (La Poste)"),
    FABRIQUES_DE_TERRITOIRE("Fabriques de Territoire"),
    ECLAIREURS_DU_NUMERIQUE("Les Éclaireurs du numérique (Drôme)"),
    MES_PAPIERS("Mes Papiers (Métropole de Lyon)"),
    ORDI_3_0("ORDI 3.0"),
    SUD_LABS("SUD LABS (PACA)");

    private final String label;

    TrainingLabel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
