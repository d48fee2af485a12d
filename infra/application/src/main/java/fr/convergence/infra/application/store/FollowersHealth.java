package fr.convergence.infra.application.store;

import fr.convergence.infra.eventstore.FollowerRunner;
import fr.convergence.infra.eventstore.FollowerStatus;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while a follower has events to take in and has not moved for 30 seconds; up again by itself. */
final class FollowersHealth extends AbstractHealthIndicator {

    private static final Duration STANDSTILL = Duration.ofSeconds(30);

    private final FollowerRunner runner;
    private final Clock clock;

    FollowersHealth(FollowerRunner runner, Clock clock) {
        this.runner = runner;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (FollowerStatus status : runner.statuses()) {
            health.withDetail(status.name(), status.position() + " / " + status.head());
            if (status.lag() > 0 && status.movedAt().plus(STANDSTILL).isBefore(clock.instant())) {
                health.down();
            }
        }
    }
}
