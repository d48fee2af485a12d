package fr.convergence.infra.application.store;

import fr.convergence.infra.eventstore.FollowerRunner;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.context.SmartLifecycle;

/** Starts the projections with the application, and stops them before the store. */
final class ProjectionStart implements SmartLifecycle {

    private final FollowerRunner runner;
    private final List<ProjectionFollower> followers;
    private final Set<String> rebuilt;
    private volatile boolean running;

    /** @param rebuilt names of projections to be dropped and built anew from the events */
    ProjectionStart(FollowerRunner runner, List<ProjectionFollower> followers, Set<String> rebuilt) {
        this.runner = runner;
        this.followers = followers;
        this.rebuilt = rebuilt;
    }

    @Override
    public void start() {
        for (ProjectionFollower follower : followers) {
            try {
                runner.start(follower);
                if (rebuilt.contains(follower.name())) {
                    runner.rebuild(follower.name());
                }
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
