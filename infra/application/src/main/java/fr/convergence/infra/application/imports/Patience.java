package fr.convergence.infra.application.imports;

import fr.convergence.command.Commands.CommandNotSettled;
import java.time.Duration;
import java.util.function.Supplier;

/** How long what is not settled is insisted upon: the wait doubles each time. */
record Patience(int attempts, Duration firstWait) {

    /** An answer, and whether it took more than one attempt. */
    record Insisted<T>(T answer, boolean again) {}

    /**
     * Attempts until it is settled.
     *
     * @throws CommandNotSettled when it never was
     */
    <T> Insisted<T> insist(Supplier<T> attempt) throws InterruptedException {
        Duration wait = firstWait;
        for (int tried = 1; ; tried++) {
            try {
                return new Insisted<>(attempt.get(), tried > 1);
            } catch (CommandNotSettled notSettled) {
                if (tried >= attempts) {
                    throw notSettled;
                }
                Thread.sleep(wait);
                wait = wait.multipliedBy(2);
            }
        }
    }
}
