package fr.convergence.kernel.gathering;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.util.List;

/**
 * What can happen to a gathering: professionals meet, or receive people together. Who comes is a structure, never a person; people who are
 * enrolled are references. Times are those of the clocks of its department.
 */
@InFrench("rencontre")
public sealed interface GatheringEvent extends DomainEvent
        permits GatheringPlanEvent, InvitationEvent, EnrolmentEvent, MinutesEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The gathering's own identifier, a UUID. */
    String gatheringId();

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("gathering", gatheringId());
    }
}
