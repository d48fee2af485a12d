package fr.convergence.command;

import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason for which a command was refused, as GraphQL shows it.
 *
 * @param code stable, in capitals
 * @param message in French
 * @param messageInEnglish the same for those who write clients; null for what only people meet
 * @param path where in the input; empty when it is about all of it
 * @param arguments what the message names
 */
public record Refusal(
        String code, String message, @Nullable String messageInEnglish, String path, List<String> arguments) {

    /** Every reason, in the order they were found. */
    public static List<Refusal> of(Rejected rejected) {
        return rejected.rejections().stream().map(Refusal::of).toList();
    }

    private static Refusal of(Rejection rejection) {
        return new Refusal(
                rejection.code().name(),
                rejection.message(),
                rejection.messageInEnglish().orElse(null),
                rejection.path(),
                rejection.arguments());
    }
}
