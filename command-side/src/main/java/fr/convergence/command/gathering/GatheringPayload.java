package fr.convergence.command.gathering;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation on a gathering answers.
 *
 * @param position where to read from to see it done; null when it was refused
 * @param rejections every reason; empty when it was done
 * @param gatheringId the gathering; null when it was refused
 * @param subjectId what of it was touched, or null
 */
record GatheringPayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String gatheringId,
        @Nullable String subjectId) {}
