package fr.convergence.query.referralhistory;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.EventJson;
import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.ReferralStatus;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a referral.
 *
 * @param position of the event in the store
 * @param receiverId where it happened; null when it is about the referral as a whole
 * @param onBehalfOf the structure whose word it is, when the actor is of another, or of none; null otherwise
 * @param event what happened
 */
public record HistoryEntry(
        long position,
        String referralId,
        String beneficiaryId,
        @Nullable String receiverId,
        OffsetDateTime recordedAt,
        By actor,
        @Nullable String onBehalfOf,
        String commandId,
        String type,
        DomainEvent event) {

    /**
     * Who asked for it.
     *
     * @param id opaque
     * @param structureId the structure the actor acted for, or null
     */
    public record By(String id, Role role, @Nullable String structureId) {}

    /** A row of the read model. */
    record Row(
            long position,
            String referralId,
            String beneficiaryId,
            @Nullable String receiverId,
            OffsetDateTime recordedAt,
            String actorId,
            Role actorRole,
            @Nullable String actorStructureId,
            @Nullable String onBehalfOf,
            String commandId,
            String type,
            int version,
            String payload) {

        HistoryEntry entry() {
            return new HistoryEntry(
                    position,
                    referralId,
                    beneficiaryId,
                    receiverId,
                    recordedAt,
                    new By(actorId, actorRole, actorStructureId),
                    onBehalfOf,
                    commandId,
                    type,
                    EventJson.read(type, version, payload));
        }
    }

    /** The word of the field for what happened. */
    public String label() {
        return event.getClass().getAnnotation(InFrench.class).value();
    }

    /** What the event says beside whom it is about. */
    public List<Detail> details() {
        return Detail.of(event);
    }

    /** Where the referral stands at the receiver from then on, when that changes. */
    Optional<ReferralStatus> standing() {
        return event instanceof PositionEvent position ? position.standing() : Optional.empty();
    }
}
