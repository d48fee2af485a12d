package fr.convergence.query.trainingneed;

import fr.convergence.kernel.crossimmersion.VisitorProfile;
import fr.convergence.kernel.gathering.TrainingTopic;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much something is wanted to be learned in a department.
 *
 * @param waiting how often it was asked for since it was last taught
 * @param asked how often it was ever asked for
 * @param profiles who asked since then, the most first; empty when they are so few that they could be known
 * @param taughtOn the day on which it was last taught; null when it was not
 * @param plannedOn the next day on which it is to be; null when none is
 * @param gatheringId the gathering of that day
 */
record TrainingDemand(
        TrainingTopic topic,
        int waiting,
        int asked,
        List<OfProfile> profiles,
        @Nullable LocalDate taughtOn,
        @Nullable LocalDate plannedOn,
        @Nullable String gatheringId) {

    /** How often those who do the same work asked. */
    record OfProfile(VisitorProfile profile, int count) {}
}
