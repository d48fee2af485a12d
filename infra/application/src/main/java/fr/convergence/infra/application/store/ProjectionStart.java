package fr.convergence.infra.application.store;

import fr.convergence.infra.eventstore.FollowerRunner;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.context.SmartLifecycle;

/** Starts the projections and policies with the application, and stops them before the store. */
final class ProjectionStart implements SmartLifecycle {

    private final FollowerRunner runner;
    private final List<ReadModel> readModels;
    private final List<PolicyFollower> policies;
    private final Set<String> rebuilt;
    private volatile boolean running;

    /** @param rebuilt names of read models to be built anew from the events, beside those that answer */
    ProjectionStart(
            FollowerRunner runner, List<ReadModel> readModels, List<PolicyFollower> policies, Set<String> rebuilt) {
        this.runner = runner;
        this.readModels = readModels;
        this.policies = policies;
        this.rebuilt = rebuilt;
    }

    @Override
    public void start() {
        readModels.forEach(readModel -> start(readModel.name(), () -> {
            runner.start(readModel);
            if (rebuilt.contains(readModel.name())) {
                runner.rebuild(readModel.name());
            }
        }));
        policies.forEach(policy -> start(policy.name(), () -> runner.start(policy)));
        running = true;
    }

    private static void start(String name, Start start) {
        try {
            start.run();
        } catch (SQLException failure) {
            throw new IllegalStateException(name + " cannot start", failure);
        }
    }

    /** Lets one of them follow. */
    @FunctionalInterface
    private interface Start {
        void run() throws SQLException;
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
