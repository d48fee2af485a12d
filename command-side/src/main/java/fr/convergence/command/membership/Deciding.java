package fr.convergence.command.membership;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who says what others are: the coordination of a department, of those who work there; of coordinators, their own peers and those who
 * keep the machine running; of anybody else, the latter alone. Nobody says it of oneself.
 */
final class Deciding {

    private Deciding() {}

    static boolean may(Actor actor, Role role, @Nullable String department) {
        return switch (role) {
            case AGENT, MEDIATOR -> coordinates(actor, department);
            case COORDINATOR -> operates(actor) || coordinates(actor, department);
            case AUDITOR, ADMINISTRATOR -> operates(actor);
            case PARTNER, CORRESPONDENT, SYSTEM, PUBLIC -> false;
        };
    }

    private static boolean coordinates(Actor actor, @Nullable String department) {
        return department != null && actor.coordinates(department);
    }

    private static boolean operates(Actor actor) {
        return actor.role() == Role.ADMINISTRATOR || actor.role() == Role.SYSTEM;
    }
}
