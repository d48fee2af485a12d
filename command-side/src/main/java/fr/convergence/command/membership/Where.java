package fr.convergence.command.membership;

import org.jspecify.annotations.Nullable;

/**
 * What a role is held in.
 *
 * @param structureId null for a role that is of none
 * @param department code; null for a role that is of none
 * @param operator code; null for a role that is of none
 */
record Where(
        @Nullable String structureId,
        @Nullable String department,
        @Nullable String operator) {}
