package fr.convergence.infra.application.store;

import fr.convergence.infra.eventstore.Build;
import fr.convergence.infra.eventstore.FollowerStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Out of service until every read model of this program's version has a build that answers: while a new version's is built
 * for the first time, queries go to the nodes of the version before.
 */
final class ReadModelsHealth extends AbstractHealthIndicator {

    private final Supplier<List<FollowerStatus>> statuses;
    private final List<ReadModel> readModels;

    ReadModelsHealth(Supplier<List<FollowerStatus>> statuses, List<ReadModel> readModels) {
        this.statuses = statuses;
        this.readModels = readModels;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        Set<String> answering = statuses.get().stream()
                .map(FollowerStatus::build)
                .filter(Objects::nonNull)
                .filter(build -> build.state() == Build.State.ACTIVE)
                .map(Build::name)
                .collect(Collectors.toSet());
        for (ReadModel readModel : readModels) {
            boolean answers = answering.contains(readModel.name());
            health.withDetail(readModel.name(), answers ? "ACTIVE" : "BUILDING");
            if (!answers) {
                health.outOfService();
            }
        }
    }
}
