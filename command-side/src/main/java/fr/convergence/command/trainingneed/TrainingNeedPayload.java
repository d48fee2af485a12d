package fr.convergence.command.trainingneed;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the mutation on training needs answers.
 *
 * @param position where to read from to see it done; null when it was refused
 * @param rejections every reason; empty when it was done
 * @param needId the need; null when it was refused
 */
record TrainingNeedPayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String needId) {}
