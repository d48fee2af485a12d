package fr.convergence.command.gathering;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who asks. */
enum People {
    AGENT_OF_ORGANISER(actor(Role.AGENT, Sample.COUNTER, "49")),
    MEDIATOR_OF_ORGANISER(actor(Role.MEDIATOR, Sample.COUNTER, "49")),
    AGENT_OF_INVITED(actor(Role.AGENT, Sample.LIBRARY, "49")),
    MEDIATOR_OF_INVITED(actor(Role.MEDIATOR, Sample.LIBRARY, "49")),
    AGENT_OF_ANOTHER(actor(Role.AGENT, Sample.OTHER, "49")),
    HEAD_OF_ORGANISER(actor(Role.STRUCTURE_ADMINISTRATOR, Sample.COUNTER, "49")),
    ANIMATOR(actor(Role.NETWORK_ANIMATOR, null, "49")),
    ANIMATOR_ELSEWHERE(actor(Role.NETWORK_ANIMATOR, null, "44")),
    HUB(actor(Role.HUB, null, "49")),
    OPERATOR(Actor.ofOperator("operator", "cnaf", List.of("49"))),
    OBSERVER(actor(Role.OBSERVER, null, "49")),
    COORDINATOR(actor(Role.COORDINATOR, null, "49")),
    COORDINATOR_ELSEWHERE(actor(Role.COORDINATOR, null, "44")),
    AUDITOR(actor(Role.AUDITOR, null, "49")),
    PARTNER(actor(Role.PARTNER, null, "49")),
    ADMINISTRATOR(actor(Role.ADMINISTRATOR, null, "49")),
    CORRESPONDENT(Actor.ofLink("6f4922f4-5568-461a-8cdf-4ad2299f6d23", Sample.COUNTER)),
    TIME(Actor.SYSTEM),
    NOBODY(Actor.ANONYMOUS);

    static final Actor ORGANISER = AGENT_OF_ORGANISER.actor;
    static final Actor INVITED = MEDIATOR_OF_INVITED.actor;

    final Actor actor;

    People(Actor actor) {
        this.actor = actor;
    }

    private static Actor actor(Role role, @Nullable String structure, String department) {
        return new Actor(role.name().toLowerCase(Locale.ROOT), role, structure, List.of(department));
    }
}
