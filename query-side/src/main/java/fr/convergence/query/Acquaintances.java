package fr.convergence.query;

import fr.convergence.kernel.access.Actor;
import java.util.Map;

/** Tells other slices how well structures know each other. */
public interface Acquaintances {

    /**
     * How well a structure knows another.
     *
     * @param score from 0, they do not know each other, to 1
     * @param sentence what they lived together, in French
     */
    record Known(double score, String sentence) {

        /** They lived nothing together. */
        public static final Known NOT_MET = new Known(0, "ne se sont pas encore rencontrées");
    }

    /** Those that a structure lived anything with, as far as the actor sees it, by their id; none for who sees none of it. */
    Map<String, Known> of(String structureId, Actor actor);
}
