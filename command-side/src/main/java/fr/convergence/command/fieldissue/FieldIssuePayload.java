package fr.convergence.command.fieldissue;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation on an issue of the field answers.
 *
 * @param position where to read from to see it done; null when it was refused
 * @param rejections every reason; empty when it was done
 * @param issueId the issue; null when it was refused
 */
record FieldIssuePayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String issueId) {}
