package fr.convergence.kernel.gathering;

import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.Tags;
import java.util.List;

/** What happens to the invitation of one structure to a gathering. */
@InFrench("invitation à une rencontre")
public sealed interface InvitationEvent extends GatheringEvent {

    /** The structure. */
    String structureId();

    /** The organisers ask it to come. */
    @Stored(name = "gathering-structure-invited")
    @InFrench("structure invitée")
    record StructureInvited(String gatheringId, String structureId) implements InvitationEvent {}

    /** The organisers no longer ask it to come. */
    @Stored(name = "gathering-invitation-withdrawn")
    @InFrench("invitation retirée")
    record InvitationWithdrawn(String gatheringId, String structureId) implements InvitationEvent {}

    /**
     * It comes.
     *
     * @param seats how many of its professionals; at least one
     */
    @Stored(name = "gathering-invitation-accepted")
    @InFrench("participation annoncée")
    record InvitationAccepted(
            String gatheringId,
            String structureId,
            @InFrench("professionnels") int seats) implements InvitationEvent {}

    /** It does not come. */
    @Stored(name = "gathering-invitation-declined")
    @InFrench("participation déclinée")
    record InvitationDeclined(String gatheringId, String structureId, InvitationRefusal reason)
            implements InvitationEvent {}

    @Override
    default Tags tags() {
        return new Tags(List.of(entity())).and("structure", structureId());
    }
}
