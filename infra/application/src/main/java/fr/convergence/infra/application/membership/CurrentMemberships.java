package fr.convergence.infra.application.membership;

import fr.convergence.command.membership.Memberships;
import fr.convergence.command.membership.Memberships.Known;
import fr.convergence.infra.application.store.RecordedEvents;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person is at this moment, as the store itself says: a right that was ended is gone for the next request. Persons whom the operator
 * names keep the machine running without anybody's confirmation, for somebody has to be the first.
 */
public final class CurrentMemberships {

    /** By which who is named by the operator says that it acts as such. */
    public static final String BY_THE_OPERATOR = "administrator";

    private final RecordedEvents recorded;
    private final Set<String> administrators;
    private final Clock clock;

    CurrentMemberships(RecordedEvents recorded, Set<String> administrators, Clock clock) {
        this.recorded = recorded;
        this.administrators = Set.copyOf(administrators);
        this.clock = clock;
    }

    /**
     * A way in which a person may act.
     *
     * @param id of the membership, or {@link #BY_THE_OPERATOR}
     */
    public record Way(String id, Actor actor) {}

    /** All the ways in which a person may act today, the oldest membership first; none when it is nothing. */
    public List<Way> of(String personId) {
        Memberships memberships = Memberships.NONE;
        for (DomainEvent event : recorded.of(Memberships.of(personId))) {
            memberships = memberships.evolve(event);
        }
        List<Known> inForce = memberships.inForce(personId, FrenchDay.at(clock.instant()));
        List<Way> ways = new ArrayList<>();
        inForce.forEach(one -> ways.add(new Way(one.id(), actor(one, inForce))));
        if (administrators.contains(personId)) {
            ways.add(new Way(BY_THE_OPERATOR, new Actor(personId, Role.ADMINISTRATOR, null, List.of())));
        }
        return List.copyOf(ways);
    }

    /** Who is the same in several departments is so at once. */
    private static Actor actor(Known membership, List<Known> all) {
        List<String> departments = all.stream()
                .filter(other -> membership.structureId() == null
                        ? other.role() == membership.role() && Objects.equals(other.operator(), membership.operator())
                        : other.equals(membership))
                .map(Known::department)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        return new Actor(
                membership.memberId(),
                membership.role(),
                membership.structureId(),
                departments,
                membership.operator(),
                Set.of());
    }
}
