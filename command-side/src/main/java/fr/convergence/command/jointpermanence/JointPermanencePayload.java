package fr.convergence.command.jointpermanence;

import fr.convergence.command.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation on a permanence answers.
 *
 * @param position where to read from to see it done; null when it was refused
 * @param rejections every reason; empty when it was done
 * @param permanenceId the permanence; null when it was refused
 * @param appointmentId the appointment it is about, or null
 */
record JointPermanencePayload(
        @Nullable String position,
        List<Refusal> rejections,
        @Nullable String permanenceId,
        @Nullable String appointmentId) {}
