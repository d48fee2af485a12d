package fr.convergence.command.jointpermanence;

import org.jspecify.annotations.Nullable;

/**
 * A structure that is to be at a session, for itself or in the place of another.
 *
 * @param holderId the holder whose part it is
 * @param structureId who takes it
 * @param postId with which post, or null
 */
record Presence(
        String holderId, String structureId, @Nullable String postId) {}
