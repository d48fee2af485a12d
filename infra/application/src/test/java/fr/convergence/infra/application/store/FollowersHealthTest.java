package fr.convergence.infra.application.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.eventstore.FollowerStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class FollowersHealthTest {

    private static final Duration OLD = Duration.ofMinutes(5);

    private static Health health(FollowerStatus... statuses) {
        return new FollowersHealth(() -> List.of(statuses)).health();
    }

    private static FollowerStatus status(Duration standstill, long parked) {
        return new FollowerStatus("words_v1", 3, 10, OLD, standstill, parked, "node", false, "why");
    }

    @Test
    void a_follower_that_is_behind_but_moves_is_up() {
        assertThat(health(status(Duration.ofSeconds(29), 0)).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_follower_that_is_behind_and_stands_still_for_more_than_thirty_seconds_is_down() {
        Health health = health(status(Duration.ofSeconds(31), 0));
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().get("words_v1"))
                .isEqualTo(Map.of(
                        "position",
                        3L,
                        "lag",
                        7L,
                        "behindMillis",
                        OLD.toMillis(),
                        "parked",
                        0L,
                        "paused",
                        false,
                        "owner",
                        "node",
                        "error",
                        "why"));
    }

    @Test
    void parked_events_are_told_but_take_nobody_down() {
        Health health = health(status(Duration.ZERO, 4));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails().get("words_v1").toString()).contains("parked=4");
    }
}
