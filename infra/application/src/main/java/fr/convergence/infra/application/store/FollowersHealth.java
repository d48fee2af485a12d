package fr.convergence.infra.application.store;

import fr.convergence.infra.eventstore.Build;
import fr.convergence.infra.eventstore.FollowerStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while a follower has events to take in and has not moved for 30 seconds; up again by itself. Parked events are told,
 * but the others go on.
 */
final class FollowersHealth extends AbstractHealthIndicator {

    private static final Duration STANDSTILL = Duration.ofSeconds(30);

    private final Supplier<List<FollowerStatus>> statuses;

    FollowersHealth(Supplier<List<FollowerStatus>> statuses) {
        this.statuses = statuses;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (FollowerStatus status : statuses.get()) {
            health.withDetail(status.name(), details(status));
            if (answers(status) && status.standstill().compareTo(STANDSTILL) > 0) {
                health.down();
            }
        }
    }

    /** Nobody depends yet on a build under way. */
    private static boolean answers(FollowerStatus status) {
        Build build = status.build();
        return build == null || build.state() == Build.State.ACTIVE;
    }

    private static Map<String, Object> details(FollowerStatus status) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("position", status.position());
        details.put("lag", status.lag());
        details.put("behindMillis", status.behind().toMillis());
        details.put("parked", status.parked());
        details.put("paused", status.paused());
        details.put("owner", status.owner() == null ? "" : status.owner());
        if (status.error() != null) {
            details.put("error", status.error());
        }
        return details;
    }
}
