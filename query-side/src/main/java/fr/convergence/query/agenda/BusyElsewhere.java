package fr.convergence.query.agenda;

import org.jspecify.annotations.Nullable;

/**
 * A calendar kept elsewhere takes a structure's time, told to who may act for the structure.
 *
 * @param postId whose time it takes; null when it is that of the structure as a whole
 */
record BusyElsewhere(String structureId, @Nullable String postId) {

    public String label() {
        return Elsewhere.LABEL;
    }
}
