package fr.convergence.query;

import fr.convergence.kernel.gathering.InvitationEvent;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationAccepted;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationDeclined;
import fr.convergence.kernel.gathering.InvitationEvent.InvitationWithdrawn;
import fr.convergence.kernel.gathering.InvitationEvent.StructureInvited;
import fr.convergence.kernel.gathering.InvitationRefusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A structure that was asked to come to a gathering, or said that it does.
 *
 * @param seats how many of its professionals come; 0 as long as it does not say so
 * @param askedAt when it was last asked
 */
public record GatheringGuest(
        String structureId,
        Answer answer,
        int seats,
        @Nullable InvitationRefusal refusal,
        Instant askedAt) {

    /** What it says. */
    public enum Answer {
        AWAITED,
        COMES,
        DECLINED,
        /** It is no longer asked. */
        WITHDRAWN
    }

    static GatheringGuest after(@Nullable GatheringGuest before, InvitationEvent event, Instant at) {
        String structure = event.structureId();
        Instant asked = before == null ? at : before.askedAt();
        return switch (event) {
            case StructureInvited _ -> new GatheringGuest(structure, Answer.AWAITED, 0, null, at);
            case InvitationAccepted it -> new GatheringGuest(structure, Answer.COMES, it.seats(), null, asked);
            case InvitationDeclined it -> new GatheringGuest(structure, Answer.DECLINED, 0, it.reason(), asked);
            case InvitationWithdrawn _ -> new GatheringGuest(structure, Answer.WITHDRAWN, 0, null, asked);
        };
    }

    /** It is at another time: who had answered has not any more. */
    GatheringGuest askedAgain(Instant at) {
        return answer == Answer.WITHDRAWN ? this : new GatheringGuest(structureId, Answer.AWAITED, 0, null, at);
    }

    /** Whether it is in its agenda. */
    boolean isExpected() {
        return answer == Answer.AWAITED || answer == Answer.COMES;
    }
}
