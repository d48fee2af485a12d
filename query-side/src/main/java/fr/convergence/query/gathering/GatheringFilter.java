package fr.convergence.query.gathering;

import fr.convergence.kernel.gathering.GatheringKind;
import fr.convergence.kernel.gathering.TrainingTopic;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which gatherings are listed; null means any.
 *
 * @param structureId one that organises it, is asked to come, comes, or was there
 * @param from the first day
 * @param until the last day
 * @param topic what is learned there
 */
record GatheringFilter(
        @Nullable String department,
        @Nullable String structureId,
        @Nullable String placeId,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable GatheringKind kind,
        @Nullable GatheringStatus status,
        @Nullable TrainingTopic topic) {

    static final GatheringFilter ANY = new GatheringFilter(null, null, null, null, null, null, null, null);
}
