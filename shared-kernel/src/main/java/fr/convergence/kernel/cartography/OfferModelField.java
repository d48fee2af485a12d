package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What a model says of itself, beside the terms of the offers that follow it. Each field holds one value. */
@InFrench("champ de la fiche modèle d'offre")
public enum OfferModelField implements Coded {
    /** As the network knows it; never empty. */
    NAME("intitulé"),
    /** What the offer is, for whom does not know it. */
    DESCRIPTION("description"),
    /** Who says so, where: a charter, a report, a convention; never empty. */
    SOURCE_NAME("source"),
    /** Where the source can be read. */
    SOURCE_URL("adresse de la source"),
    /** Day the source bears, ISO 8601. */
    SOURCE_DATE("date de la source"),
    /** First day on which the version is in force, ISO 8601; absent when it is from its publication. */
    VALID_FROM("en vigueur depuis le"),
    /** Last day on which the version is in force, ISO 8601; absent when it has no end. */
    VALID_UNTIL("en vigueur jusqu'au");

    private final String label;

    OfferModelField(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
