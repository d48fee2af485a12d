package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** The fields of a structure's record. A field holds one value unless it is said to hold several. */
@InFrench("champ de la fiche structure")
public enum StructureField implements Coded {
    NAME("nom", false),
    /** INSEE code of the commune of its seat; never empty. */
    COMMUNE("commune", false),
    SIRET("SIRET", false),
    /** Codes of {@link StructureKind}. */
    KINDS("typologies", true),
    /** Codes of {@link NationalNetwork}. */
    NETWORKS("dispositifs et réseaux nationaux", true),
    /** Name of the structure that carries it. */
    PARENT("structure porteuse", false),
    /** International form, {@code +33…}. */
    PHONE("téléphone", false),
    /** Professional addresses only. */
    EMAILS("courriels", true),
    WEBSITES("sites web", true),
    APPOINTMENT_URL("prise de rendez-vous en ligne", false),
    /** OpenStreetMap {@code opening_hours} syntax. */
    OPENING_HOURS("horaires", false),
    /** The structure's role in its own words, in a sentence; at most 280 characters. */
    ROLE_SUMMARY("rôle en une phrase", false),
    ROLE_DETAIL("rôle en détail", false),
    /** What partners must know before they send somebody. */
    CONSTRAINTS("contraintes à connaître", false),
    /** Codes of {@link Public}. */
    PUBLICS("publics accueillis", true),
    /** Codes of {@link SpecialSupport}. */
    SPECIAL_SUPPORT("prises en charge spécifiques", true),
    /** Codes of {@link Fee}. */
    FEES("frais à charge", true),
    /** Codes of {@link AccessMode}. */
    ACCESS_MODES("modalités d'accès", true),
    /** Codes of {@link AccompanimentMode}. */
    ACCOMPANIMENT_MODES("modalités d'accompagnement", true),
    /** Codes of {@link TrainingLabel}. */
    TRAINING_LABELS("formations et labels", true),
    OTHER_LABELS("autres formations et labels", true),
    /** What somebody in the structure knows how to do, whatever the job title. */
    COMPETENCIES("compétences", true),
    /** How many posts of conseiller numérique it was granted; from 1 to 999. */
    POSTS_GRANTED("postes accordés", false);

    private final String label;
    private final boolean several;

    StructureField(String label, boolean several) {
        this.label = label;
        this.several = several;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the field holds several values. */
    public boolean several() {
        return several;
    }
}
