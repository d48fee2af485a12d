package fr.convergence.kernel.jointpermanence;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Tags;
import fr.convergence.kernel.Upcast;
import java.util.List;

/**
 * What can happen to a permanence that several structures hold together. Every event that says who is where and when carries the tags of
 * all whose time, post or room it takes or gives back, so that a promise made elsewhere at the same moment depends on it.
 */
@InFrench("permanence conjointe")
public sealed interface JointPermanenceEvent extends DomainEvent permits TimetableEvent, HolderEvent, AppointmentEvent {

    /** How what earlier versions stored becomes today's events: every form is still that of its first version. */
    List<Upcast> EARLIER_FORMS = List.of();

    /** The permanence's own identifier, a UUID. */
    String permanenceId();

    @Override
    default Tags.Tag entity() {
        return new Tags.Tag("joint-permanence", permanenceId());
    }
}
