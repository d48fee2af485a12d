package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** Whether whoever helps handles the person's own data: many médiateurs numériques send people on as soon as it would. */
@InFrench("traitement de données personnelles")
public enum PersonalDataHandling implements Coded {
    /** The helper sees and enters them, within the framework of the service. */
    YES("oui"),
    /** Only for a person who signed a mandate (Aidants Connect, paper). */
    WITH_MANDATE("avec mandat"),
    /** The person handles them alone; the helper shows the tool, not the content. */
    NO("non");

    private final String label;

    PersonalDataHandling(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
