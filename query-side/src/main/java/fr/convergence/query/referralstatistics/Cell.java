package fr.convergence.query.referralstatistics;

import org.jspecify.annotations.Nullable;

/**
 * A number of referrals at one receiver each, as an actor may see it.
 *
 * @param number what it is
 * @param hidden whether so few are not told, or would be told by this number
 */
record Cell(int number, boolean hidden) {

    /** Null when it is hidden. */
    public @Nullable Integer count() {
        return hidden ? null : number;
    }
}
