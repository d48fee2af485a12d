package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** The terms of a service. A term holds one value unless it is said to hold several. */
@InFrench("champ de la fiche offre")
public enum OfferField implements Coded {
    /** Code of {@link Theme}; never empty. */
    THEME("thème", false),
    /** What the service is called locally. */
    NAME("intitulé", false),
    /** Codes of operators ({@link Operators}). */
    OPERATORS("opérateurs", true),
    /** Names of procedures. */
    PROCEDURES("démarches", true),
    /** Code of {@link InterventionLevel}. */
    INTERVENTION_LEVEL("niveau d'intervention", false),
    /** Codes of {@link SupportMode}. */
    MODES("modes d'intervention", true),
    /** Codes of {@link Public}. */
    PUBLICS("publics", true),
    /** Codes of {@link AccessMode}. */
    ACCESS_MODES("modalités d'accès", true),
    /** Codes of {@link Fee}. */
    FEES("frais à charge", true),
    /** Territory codes: INSEE commune, EPCI, department; empty when the service has no bounds. */
    ZONE("zone", true),
    /** What the person must have beforehand: an e-mail address, a FranceConnect account. */
    PRECONDITIONS("conditions préalables", true),
    /** What the person is to bring. */
    DOCUMENTS("pièces à apporter", true),
    /** Code of {@link PersonalDataHandling}. */
    PERSONAL_DATA("données personnelles", false),
    /** What the service does not do. */
    EXCLUSIONS("ce que l'offre ne fait pas", true),
    /** Code of {@link UpdateRhythm}. */
    UPDATE_RHYTHM("rythme de mise à jour", false),
    /** Identifier of the national model it follows; a local offer that follows one is a variation of it. */
    MODEL("modèle suivi", false);

    private final String label;
    private final boolean several;

    OfferField(String label, boolean several) {
        this.label = label;
        this.several = several;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the term holds several values. */
    public boolean several() {
        return several;
    }

    /** Whether a national model may say it: the rest is each offer's own. */
    public boolean ofModel() {
        return switch (this) {
            case THEME,
                    OPERATORS,
                    PROCEDURES,
                    INTERVENTION_LEVEL,
                    MODES,
                    PUBLICS,
                    ACCESS_MODES,
                    FEES,
                    PRECONDITIONS,
                    DOCUMENTS,
                    PERSONAL_DATA,
                    EXCLUSIONS -> true;
            case NAME, ZONE, UPDATE_RHYTHM, MODEL -> false;
        };
    }
}
