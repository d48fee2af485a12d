package fr.convergence.infra.application.administration;

import fr.convergence.infra.eventstore.Build;
import fr.convergence.infra.eventstore.FollowerStatus;
import org.jspecify.annotations.Nullable;

/** How a follower fares, in the schema's words; times in milliseconds. */
record FollowerView(
        String name,
        @Nullable String readModel,
        @Nullable Integer build,
        Build.@Nullable State state,
        long position,
        long head,
        long lag,
        long behindMillis,
        long standstillMillis,
        boolean paused,
        @Nullable String owner,
        @Nullable String error,
        long parkedEvents) {

    static FollowerView of(FollowerStatus status) {
        Build build = status.build();
        return new FollowerView(
                status.name(),
                build == null ? null : build.name(),
                build == null ? null : build.number(),
                build == null ? null : build.state(),
                status.position(),
                status.head(),
                status.lag(),
                status.behind().toMillis(),
                status.standstill().toMillis(),
                status.paused(),
                status.owner(),
                status.error(),
                status.parked());
    }
}
