package fr.convergence.command.crossimmersion;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation on an immersion answers.
 *
 * @param position where to read from to see it done; null when it was refused
 * @param rejections every reason; empty when it was done
 * @param immersionId the immersion; null when it was refused
 * @param visitId the visit it is about, or null
 */
record CrossImmersionPayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String immersionId,
        @Nullable String visitId) {}
