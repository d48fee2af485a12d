package fr.convergence.infra.application.store;

import fr.convergence.infra.eventstore.Follower;
import fr.convergence.infra.eventstore.Rebuildable;
import fr.convergence.kernel.Projection;

/** One version of a read model, whose builds each have a schema. */
public final class ReadModel implements Rebuildable {

    private final Projection projection;
    private final DomainEventMapping mapping;

    ReadModel(Projection projection, DomainEventMapping mapping) {
        FollowerNames.check(projection.name());
        this.projection = projection;
        this.mapping = mapping;
    }

    /** The name under which the builds of a projection's version are known. */
    public static String nameOf(Projection projection) {
        return projection.name() + "_v" + projection.version();
    }

    @Override
    public String name() {
        return nameOf(projection);
    }

    @Override
    public Follower build(int number) {
        return new ProjectionFollower(projection.forOneBuild(), mapping, number == 1 ? name() : name() + "_b" + number);
    }
}
