package fr.convergence.infra.eventstore.faults;

import java.time.Duration;

/** How long and how often, for tests that are run short with every build and long by {@code .ci/faults} or by hand. */
final class Scale {

    private Scale() {}

    /** {@code faults.rounds}. */
    static int rounds(int usual) {
        return Integer.getInteger("faults.rounds", usual);
    }

    /** {@code faults.seconds}: how long something is away, stopped or held. */
    static Duration away(int usualSeconds) {
        return Duration.ofSeconds(Integer.getInteger("faults.seconds", usualSeconds));
    }

    /** {@code faults.seed}, else another one each time. */
    static long seed() {
        return Long.getLong("faults.seed", System.nanoTime() & 0xffffff);
    }
}
