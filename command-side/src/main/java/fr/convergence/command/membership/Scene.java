package fr.convergence.command.membership;

import fr.convergence.command.Structures;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.membership.MembershipEvent;

/** The memberships one decision is about, and the structure that it speaks of. */
record Scene(Memberships memberships, Structures structures) {

    Scene evolve(DomainEvent event) {
        return event instanceof MembershipEvent
                ? new Scene(memberships.evolve(event), structures)
                : new Scene(memberships, structures.evolve(event));
    }
}
