package fr.convergence.command.membership;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who says what others are: who answers for a structure, of those who accompany people in it; the coordination of a department, of whoever
 * is somebody in it but a hub; of coordinators, their own peers and those who keep the machine running; of anybody else, the latter alone.
 * Nobody says it of oneself.
 */
final class Deciding {

    private Deciding() {}

    static boolean may(Actor actor, Role role, Where where) {
        return switch (role) {
            case AGENT, MEDIATOR -> coordinates(actor, where.department()) || answersFor(actor, where.structureId());
            case STRUCTURE_ADMINISTRATOR -> coordinates(actor, where.department());
            case COORDINATOR, NETWORK_ANIMATOR, OPERATOR, OBSERVER ->
                operates(actor) || coordinates(actor, where.department());
            case HUB, AUDITOR, ADMINISTRATOR -> operates(actor);
            case PARTNER, CORRESPONDENT, SYSTEM, PUBLIC -> false;
        };
    }

    private static boolean coordinates(Actor actor, @Nullable String department) {
        return department != null && actor.coordinates(department);
    }

    private static boolean answersFor(Actor actor, @Nullable String structure) {
        return structure != null && actor.role() == Role.STRUCTURE_ADMINISTRATOR && actor.worksIn(structure);
    }

    private static boolean operates(Actor actor) {
        return actor.role() == Role.ADMINISTRATOR || actor.role() == Role.SYSTEM;
    }
}
