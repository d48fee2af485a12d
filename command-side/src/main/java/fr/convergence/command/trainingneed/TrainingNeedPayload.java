package fr.convergence.command.trainingneed;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the mutation on a need of training answers.
 *
 * @param position where to read from to see it done; null when it was refused
 * @param rejections every reason; empty when it was done
 */
record TrainingNeedPayload(@Nullable String position, List<Refusal> rejections) {}
