package fr.convergence.query.acquaintance;

import fr.convergence.kernel.Coded;
import fr.convergence.kernel.InFrench;

/**
 * What makes two structures know each other, with what it weighs of a hundred and how much of it is enough. To have been in the
 * other's place teaches most; what is done together comes next; to have sat in the same room is a
 * beginning; referrals that came to something show that it serves.
 */
@InFrench("élément d'interconnaissance")
public enum AcquaintancePart implements Coded {
    VISIT_MADE("immersion de l'une chez l'autre", 20, 1),
    VISIT_RECEIVED("immersion de l'autre chez l'une", 20, 1),
    SESSIONS("permanences tenues ensemble", 30, 10),
    GATHERINGS("rencontres vécues ensemble", 10, 3),
    GOOD_OUTCOMES("orientations abouties", 20, 10);

    private final String label;
    private final int weight;
    private final int enough;

    AcquaintancePart(String label, int weight, int enough) {
        this.label = label;
        this.weight = weight;
        this.enough = enough;
    }

    @Override
    public String label() {
        return label;
    }

    /** How much it weighs, of 100. */
    public int weight() {
        return weight;
    }

    /** From 0 to 1. */
    double score(int times) {
        return Math.clamp((double) times / enough, 0, 1);
    }
}
