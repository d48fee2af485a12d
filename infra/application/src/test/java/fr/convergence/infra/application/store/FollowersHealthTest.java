package fr.convergence.infra.application.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.eventstore.Build;
import fr.convergence.infra.eventstore.FollowerStatus;
import fr.convergence.kernel.Projection;
import fr.convergence.kernel.StoredEvent;
import java.sql.Connection;
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
        return status(standstill, parked, Build.State.ACTIVE);
    }

    private static FollowerStatus status(Duration standstill, long parked, Build.State state) {
        Build build = new Build("words_v1", 1, state);
        return new FollowerStatus("words_v1", 3, 10, OLD, standstill, parked, "node", false, build, "why");
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
    void a_build_under_way_that_stands_still_takes_nobody_down() {
        FollowerStatus stuck = status(Duration.ofMinutes(5), 0, Build.State.BUILDING);
        assertThat(health(stuck).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_node_is_out_of_service_until_its_read_models_answer() {
        ReadModel words = new ReadModel(new Words(), new DomainEventMapping());
        assertThat(readModels(words).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(readModels(words, status(Duration.ZERO, 0, Build.State.BUILDING))
                        .getStatus())
                .isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(readModels(words, status(Duration.ZERO, 0)).getStatus()).isEqualTo(Status.UP);
    }

    private static Health readModels(ReadModel readModel, FollowerStatus... statuses) {
        return new ReadModelsHealth(() -> List.of(statuses), List.of(readModel)).health();
    }

    private static final class Words implements Projection {

        @Override
        public String name() {
            return "words";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public String tables() {
            return "";
        }

        @Override
        public void project(List<StoredEvent> page, Connection transaction) {}
    }

    @Test
    void parked_events_are_told_but_take_nobody_down() {
        Health health = health(status(Duration.ZERO, 4));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails().get("words_v1").toString()).contains("parked=4");
    }
}
