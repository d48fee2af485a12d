package fr.convergence.kernel.cartography;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/** What makes two records look like one structure, and how much it weighs: from 0 to 1, added up to 1 at most. */
@InFrench("ressemblance")
public enum Resemblance implements Coded {
    /** Two lists name their record alike: one took it from the other. */
    SAME_SOURCE_RECORD("même enregistrement dans deux listes", 0.5),
    /** A SIRET is one establishment's. */
    SAME_SIRET("même SIRET", 0.5),
    /** The same words, but for those that every name has. */
    SAME_NAME("même nom", 0.4),
    /** The words of one are all in the other, or half of the words are common. */
    SIMILAR_NAME("noms proches", 0.3),
    /** Desks less than 100 metres apart. */
    SAME_SPOT("à moins de 100 m", 0.3),
    /** Desks less than 500 metres apart. */
    NEAR("à moins de 500 m", 0.15),
    SAME_PHONE("même téléphone", 0.25),
    SAME_EMAIL("même courriel", 0.25),
    /** Nothing that records show: somebody asked. */
    VERIFIED("vérifié auprès de la structure", 1);

    private final String label;
    private final double weight;

    Resemblance(String label, double weight) {
        this.label = label;
        this.weight = weight;
    }

    @Override
    public String label() {
        return label;
    }

    /** From 0 to 1. */
    public double weight() {
        return weight;
    }
}
