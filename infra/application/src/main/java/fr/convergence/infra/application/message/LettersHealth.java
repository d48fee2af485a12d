package fr.convergence.infra.application.message;

import fr.convergence.infra.application.message.LetterRows.Tally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the mail server has not taken a letter for an hour; up again by itself. What was given up is told. */
final class LettersHealth extends AbstractHealthIndicator {

    private static final Duration LATE = Duration.ofHours(1);

    private final LetterRows rows;
    private final Clock clock;

    LettersHealth(LetterRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Tally tally = rows.tally();
        for (LetterState state : LetterState.values()) {
            health.withDetail(state.name(), tally.counts().getOrDefault(state, 0));
        }
        Instant since = tally.notTakenSince();
        if (since == null || clock.instant().isBefore(since.plus(LATE))) {
            health.up();
        } else {
            health.down().withDetail("notTakenSince", since);
        }
    }
}
