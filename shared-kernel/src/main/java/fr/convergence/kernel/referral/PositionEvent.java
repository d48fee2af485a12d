package fr.convergence.kernel.referral;

import fr.convergence.kernel.InFrench;
import fr.convergence.kernel.Stored;
import fr.convergence.kernel.cartography.NationalNetwork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happens to a referral at one of the structures it was sent to. Whoever asked for it may have spoken on its behalf. */
@InFrench("orientation auprès d'une structure")
public sealed interface PositionEvent extends ReferralEvent {

    /** The structure it was sent to. */
    String receiverId();

    /** The record of the structure speaks against the referral, and the sender sends it nevertheless. */
    @Stored(name = "mismatch-overridden")
    @InFrench("inadéquation assumée")
    record MismatchOverridden(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            List<Mismatch> mismatches,
            OverrideReason reason)
            implements PositionEvent {}

    /**
     * It is on its way to one of its receivers.
     *
     * @param department code of the department of the receiver
     * @param networks what the receiver belonged to by its record, sorted; the delays to answer within follow from them
     */
    @Stored(name = "referral-sent")
    @InFrench("orientation envoyée")
    record ReferralSent(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            @InFrench("département") String department,
            List<NationalNetwork> networks)
            implements PositionEvent {}

    /** The sender called the structure, as an emergency asks for. */
    @Stored(name = "call-recorded")
    @InFrench("appel à la structure")
    record CallRecorded(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            CallResult result,
            @InFrench("appelée le") LocalDate calledOn)
            implements PositionEvent {}

    /** The structure has it. */
    @Stored(name = "referral-received")
    @InFrench("orientation reçue")
    record ReferralReceived(String referralId, String beneficiaryId, String senderId, String receiverId)
            implements PositionEvent {}

    /** The structure looks into it. */
    @Stored(name = "review-started")
    @InFrench("orientation à l'étude")
    record ReviewStarted(String referralId, String beneficiaryId, String senderId, String receiverId)
            implements PositionEvent {}

    /** The structure takes the person on. */
    @Stored(name = "referral-accepted")
    @InFrench("orientation acceptée")
    record ReferralAccepted(String referralId, String beneficiaryId, String senderId, String receiverId)
            implements PositionEvent {}

    /** The structure does not take the person on; at least one reason. */
    @Stored(name = "referral-declined")
    @InFrench("orientation refusée")
    record ReferralDeclined(
            String referralId, String beneficiaryId, String senderId, String receiverId, List<DeclineReason> reasons)
            implements PositionEvent {}

    /**
     * The structure sends the person on to a better door, by a referral of its own.
     *
     * @param toId the structure it is sent on to
     * @param nextId the new referral
     */
    @Stored(name = "referral-redirected")
    @InFrench("orientation réorientée")
    record ReferralRedirected(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            @InFrench("structure vers laquelle") String toId,
            @InFrench("nouvelle orientation") String nextId,
            DeclineReason reason)
            implements PositionEvent {

        @Override
        public Set<String> others() {
            return new TreeSet<>(List.of(receiverId, toId));
        }
    }

    /** The sender takes it back before it was accepted. */
    @Stored(name = "referral-withdrawn")
    @InFrench("orientation retirée")
    record ReferralWithdrawn(
            String referralId, String beneficiaryId, String senderId, String receiverId, WithdrawReason reason)
            implements PositionEvent {}

    /** Nobody answered in time. */
    @Stored(name = "referral-expired")
    @InFrench("orientation expirée")
    record ReferralExpired(String referralId, String beneficiaryId, String senderId, String receiverId)
            implements PositionEvent {}

    /** The accompaniment has begun. */
    @Stored(name = "work-started")
    @InFrench("accompagnement commencé")
    record WorkStarted(String referralId, String beneficiaryId, String senderId, String receiverId)
            implements PositionEvent {}

    /** The structure reached, or received, the person, or tried to. */
    @Stored(name = "contact-recorded")
    @InFrench("contact avec la personne")
    record ContactRecorded(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            ContactPreference means,
            ContactResult result,
            @InFrench("contactée le") LocalDate contactedOn)
            implements PositionEvent {}

    /** The need goes beyond level 1: it was handed to the operator, outside. */
    @Stored(name = "need-relayed")
    @InFrench("besoin relayé à l'opérateur")
    record NeedRelayed(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            @InFrench("opérateur") String operator,
            RelayChannel channel,
            @InFrench("relayé le") LocalDate relayedOn)
            implements PositionEvent {}

    /** What came back from the operator. */
    @Stored(name = "relay-answered")
    @InFrench("retour de l'opérateur")
    record RelayAnswered(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            @InFrench("opérateur") String operator,
            RelayResult result,
            @InFrench("reçu le") LocalDate answeredOn)
            implements PositionEvent {}

    /**
     * The accompaniment waits, which is not a failure.
     *
     * @param until when it is to be looked at again, or null
     */
    @Stored(name = "work-held")
    @InFrench("accompagnement en attente")
    record WorkHeld(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            HoldReason reason,
            @InFrench("jusqu'au") @Nullable LocalDate until)
            implements PositionEvent {}

    /** The accompaniment goes on. */
    @Stored(name = "work-resumed")
    @InFrench("accompagnement repris")
    record WorkResumed(String referralId, String beneficiaryId, String senderId, String receiverId)
            implements PositionEvent {}

    /**
     * The accompaniment ended.
     *
     * @param satisfaction what the person said; null when nobody asked
     * @param autonomyAfter how the person gets along now; null when nobody looked
     */
    @Stored(name = "referral-closed")
    @InFrench("orientation clôturée")
    record ReferralClosed(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            Outcome outcome,
            @Nullable Satisfaction satisfaction,
            @InFrench("autonomie après") @Nullable Autonomy autonomyAfter,
            @InFrench("clôturée le") LocalDate closedOn)
            implements PositionEvent {}

    /** The sender has seen the outcome and agrees that this is it. */
    @Stored(name = "outcome-confirmed")
    @InFrench("issue confirmée")
    record OutcomeConfirmed(String referralId, String beneficiaryId, String senderId, String receiverId)
            implements PositionEvent {}

    /** It goes on after all. */
    @Stored(name = "referral-reopened")
    @InFrench("orientation rouverte")
    record ReferralReopened(
            String referralId, String beneficiaryId, String senderId, String receiverId, ReopenReason reason)
            implements PositionEvent {}

    /** The sender asks the structure that accepted to stop. */
    @Stored(name = "cancellation-requested")
    @InFrench("annulation demandée")
    record CancellationRequested(
            String referralId, String beneficiaryId, String senderId, String receiverId, WithdrawReason reason)
            implements PositionEvent {}

    /** The structure that accepted stopped. */
    @Stored(name = "referral-cancelled")
    @InFrench("orientation annulée")
    record ReferralCancelled(String referralId, String beneficiaryId, String senderId, String receiverId)
            implements PositionEvent {}

    /**
     * A delay ran out.
     *
     * @param dueAt when it did
     */
    @Stored(name = "deadline-passed")
    @InFrench("échéance dépassée")
    record DeadlinePassed(
            String referralId,
            String beneficiaryId,
            String senderId,
            String receiverId,
            ReferralDeadline deadline,
            @InFrench("échue le") Instant dueAt)
            implements PositionEvent {}

    /** Where the referral stands at the structure from this event on; empty when it stands where it stood before. */
    default Optional<ReferralStatus> standing() {
        return switch (this) {
            case MismatchOverridden _,
                    CallRecorded _,
                    ContactRecorded _,
                    NeedRelayed _,
                    RelayAnswered _,
                    DeadlinePassed _ -> Optional.empty();
            case ReferralSent _ -> Optional.of(ReferralStatus.SENT);
            case ReferralReceived _ -> Optional.of(ReferralStatus.RECEIVED);
            case ReviewStarted _ -> Optional.of(ReferralStatus.UNDER_REVIEW);
            case ReferralAccepted _ -> Optional.of(ReferralStatus.ACCEPTED);
            case ReferralDeclined _ -> Optional.of(ReferralStatus.DECLINED);
            case ReferralRedirected _ -> Optional.of(ReferralStatus.REDIRECTED);
            case ReferralWithdrawn _ -> Optional.of(ReferralStatus.WITHDRAWN);
            case ReferralExpired _ -> Optional.of(ReferralStatus.EXPIRED);
            case WorkStarted _, WorkResumed _, ReferralReopened _ -> Optional.of(ReferralStatus.IN_PROGRESS);
            case WorkHeld _ -> Optional.of(ReferralStatus.ON_HOLD);
            case ReferralClosed _ -> Optional.of(ReferralStatus.CLOSED);
            case OutcomeConfirmed _ -> Optional.of(ReferralStatus.CONFIRMED);
            case CancellationRequested _ -> Optional.of(ReferralStatus.CANCELLATION_REQUESTED);
            case ReferralCancelled _ -> Optional.of(ReferralStatus.CANCELLED);
        };
    }

    @Override
    default Set<String> others() {
        return Set.of(receiverId());
    }
}
