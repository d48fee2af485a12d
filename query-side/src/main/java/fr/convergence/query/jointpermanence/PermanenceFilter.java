package fr.convergence.query.jointpermanence;

import fr.convergence.kernel.jointpermanence.PermanenceFormat;
import org.jspecify.annotations.Nullable;

/**
 * Which permanences are listed; null means any.
 *
 * @param department code of the department of the place
 * @param structureId one that holds it, was asked to, or took the place of a holder
 * @param placeId where it is, was or will be held
 * @param agreed whether all who hold it agreed
 */
record PermanenceFilter(
        @Nullable String department,
        @Nullable String structureId,
        @Nullable String placeId,
        @Nullable PermanenceFormat format,
        @Nullable Boolean agreed) {

    static final PermanenceFilter ANY = new PermanenceFilter(null, null, null, null, null);
}
