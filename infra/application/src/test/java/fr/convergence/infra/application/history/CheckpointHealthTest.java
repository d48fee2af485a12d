package fr.convergence.infra.application.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class CheckpointHealthTest {

    @Test
    void a_checkpoint_that_is_written_is_up_and_tells_how_far_it_is() {
        Health health = new CheckpointHealth(() -> 42, () -> null).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("position", 42L);
    }

    @Test
    void a_checkpoint_that_cannot_be_written_is_down_and_tells_why() {
        Health health = new CheckpointHealth(() -> 42, () -> "no space left").health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("error", "no space left");
    }
}
