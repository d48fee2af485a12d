package fr.convergence.query.agenda;

import org.jspecify.annotations.Nullable;

/**
 * A structure whose time an entry takes, as one of the places it can be in at once.
 *
 * @param postId the post it promised; null when any will do
 * @param sure false as long as it is only asked
 */
record Taking(String structureId, @Nullable String postId, boolean sure) {

    static Taking surely(String structureId) {
        return new Taking(structureId, null, true);
    }

    static Taking perhaps(String structureId) {
        return new Taking(structureId, null, false);
    }
}
