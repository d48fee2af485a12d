package fr.convergence.infra.application.store;

import fr.convergence.infra.eventstore.FollowerRunner;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Starts the projections with the application, and stops them before the store. */
final class ProjectionStart implements SmartLifecycle {

    private final FollowerRunner runner;
    private final List<ProjectionFollower> followers;
    private volatile boolean running;

    ProjectionStart(FollowerRunner runner, List<ProjectionFollower> followers) {
        this.runner = runner;
        this.followers = followers;
    }

    @Override
    public void start() {
        for (ProjectionFollower follower : followers) {
            try {
                runner.start(follower);
            } catch (SQLException failure) {
                throw new IllegalStateException("projection " + follower.name() + " cannot start", failure);
            }
        }
        running = true;
    }

    @Override
    public void stop() {
        runner.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
