package fr.convergence.kernel.referral;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** How the person wishes to be reached. */
@InFrench("préférence de contact")
public enum ContactPreference implements Coded {
    PHONE("par téléphone"),
    EMAIL("par courriel"),
    /** For people with neither telephone nor e-mail. */
    THROUGH_REFERRER("par l'intermédiaire du professionnel qui oriente"),
    COMES_BY("la personne se présentera"),
    OTHER("autrement");

    private final String label;

    ContactPreference(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
