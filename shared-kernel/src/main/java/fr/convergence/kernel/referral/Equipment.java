package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What the person has to go online with ("matériel" of La Coop de la médiation numérique). */
@InFrench("équipement")
public enum Equipment implements Coded {
    COMPUTER("ordinateur"),
    PHONE("téléphone"),
    TABLET("tablette"),
    OTHER("autre matériel"),
    NONE("aucun matériel");

    private final String label;

    Equipment(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
