package fr.convergence.command.referral;

import fr.convergence.command.Command;
import fr.convergence.kernel.referral.AgreementForm;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.CallResult;
import fr.convergence.kernel.referral.ContactPreference;
import fr.convergence.kernel.referral.ContactResult;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.ErasureReason;
import fr.convergence.kernel.referral.HoldReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.kernel.referral.ReferralDeadline;
import fr.convergence.kernel.referral.RelayChannel;
import fr.convergence.kernel.referral.RelayResult;
import fr.convergence.kernel.referral.ReopenReason;
import fr.convergence.kernel.referral.Satisfaction;
import fr.convergence.kernel.referral.WithdrawReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a referral. */
public sealed interface ReferralCommand extends Command {

    /** Asked on one referral. */
    sealed interface OnReferral extends ReferralCommand {

        /** The referral's identifier, a UUID. */
        String referralId();
    }

    /** Asked by, or on behalf of, a structure. */
    sealed interface OfStructure extends ReferralCommand {

        /** The structure on whose side it is asked, or one that stands for it since they were merged. */
        String structureId();
    }

    /** What only the structure that refers may ask. */
    sealed interface OfSender extends OnReferral, OfStructure {}

    /** What a structure it was sent to may ask, or the coordination of its department on its behalf. */
    sealed interface OfReceiver extends OnReferral, OfStructure {}

    /** What only time asks. */
    sealed interface OfTime extends OnReferral {

        /** The receiver whose delay it is. */
        String receiverId();
    }

    /** What is asked of the link by which one receiver answers without an account. */
    sealed interface OfLink extends OnReferral {

        /** The receiver whose link it is. */
        String receiverId();
    }

    /** What the sender, or the coordination of the receiver's department, may ask of a link; the structure is the sender. */
    sealed interface OfLinkKeeper extends OfLink, OfStructure {}

    /** What whoever holds the link may ask of it; which link that is, the actor says. */
    sealed interface OfLinkHolder extends OfLink {}

    /** What is asked for a person, in all the referrals of the chain. */
    sealed interface OfPerson extends OfStructure {

        /** The opaque reference of the person. */
        String beneficiaryId();
    }

    /**
     * Begins one, with what is known already.
     *
     * @param beneficiaryId the reference of the person where no referral is followed; passed over where one is
     * @param followsId the closed referral it comes after, or null
     */
    record DraftReferral(
            String referralId,
            String structureId,
            String beneficiaryId,
            @Nullable String followsId,
            Assessment assessment,
            @Nullable Agreement agreement)
            implements OfSender {}

    /** Says what the person needs and how they are, in place of what was said before; what is null stays as it was. */
    record AssessReferral(String referralId, String structureId, Assessment assessment) implements OfSender {}

    /** Notes that the person agrees. */
    record RecordAgreement(String referralId, String structureId, Agreement agreement) implements OfSender {}

    /**
     * Sends it.
     *
     * @param commune INSEE code of where the person lives, to be held against the zones of the services, and recorded nowhere;
     *     null when it is not known
     * @param override why to send it although a record speaks against it; null to be told
     */
    record SendReferral(
            String referralId,
            String structureId,
            List<String> receiverIds,
            @Nullable String commune,
            @Nullable OverrideReason override)
            implements OfSender {

        @Override
        public Command remembered() {
            return new SendReferral(referralId, structureId, receiverIds, null, override);
        }
    }

    /** Notes a call to a receiver. */
    record RecordCall(String referralId, String structureId, String receiverId, CallResult result)
            implements OfSender {}

    /** Takes it back from one receiver, or from all that have not accepted. */
    record WithdrawReferral(
            String referralId, String structureId, @Nullable String receiverId, WithdrawReason reason)
            implements OfSender {}

    /** Asks a receiver that accepted to stop. */
    record RequestCancellation(String referralId, String structureId, String receiverId, WithdrawReason reason)
            implements OfSender {}

    /** Agrees with the outcome a receiver told. */
    record ConfirmOutcome(String referralId, String structureId, String receiverId) implements OfSender {}

    /** Has it. */
    record AcknowledgeReferral(String referralId, String structureId) implements OfReceiver {}

    /** Looks into it. */
    record StartReview(String referralId, String structureId) implements OfReceiver {}

    /** Takes the person on. */
    record AcceptReferral(String referralId, String structureId) implements OfReceiver {}

    /** Does not take the person on. */
    record DeclineReferral(String referralId, String structureId, List<DeclineReason> reasons) implements OfReceiver {}

    /**
     * Sends the person on, by a new referral.
     *
     * @param nextId the new referral's identifier
     */
    record RedirectReferral(
            String referralId,
            String structureId,
            String toId,
            String nextId,
            DeclineReason reason,
            @Nullable String commune,
            @Nullable OverrideReason override)
            implements OfReceiver {

        @Override
        public Command remembered() {
            return new RedirectReferral(referralId, structureId, toId, nextId, reason, null, override);
        }
    }

    /** Begins the accompaniment. */
    record StartWork(String referralId, String structureId) implements OfReceiver {}

    /** Notes an attempt to reach the person; today when no day is given. */
    record RecordContact(
            String referralId,
            String structureId,
            ContactPreference means,
            ContactResult result,
            @Nullable LocalDate contactedOn)
            implements OfReceiver {}

    /** Hands the need to an operator, outside. */
    record RelayNeed(String referralId, String structureId, String operator, RelayChannel channel)
            implements OfReceiver {}

    /** Notes what came back from an operator. */
    record RecordRelayAnswer(String referralId, String structureId, String operator, RelayResult result)
            implements OfReceiver {}

    /** Lets it wait. */
    record HoldWork(
            String referralId,
            String structureId,
            HoldReason reason,
            @Nullable LocalDate until) implements OfReceiver {}

    /** Goes on. */
    record ResumeWork(String referralId, String structureId) implements OfReceiver {}

    /** Ends the accompaniment. */
    record CloseReferral(
            String referralId,
            String structureId,
            Outcome outcome,
            @Nullable Satisfaction satisfaction,
            @Nullable Autonomy autonomyAfter)
            implements OfReceiver {}

    /** Goes on after all. */
    record ReopenReferral(String referralId, String structureId, ReopenReason reason) implements OfReceiver {}

    /** Stops, as the sender asked. */
    record ConfirmCancellation(String referralId, String structureId) implements OfReceiver {}

    /** The person takes the agreement back. */
    record WithdrawAgreement(String beneficiaryId, String structureId) implements OfPerson {}

    /** What identifies the person is to be erased. */
    record EraseBeneficiary(String beneficiaryId, String structureId, ErasureReason reason) implements OfPerson {}

    /** A delay ran out. */
    record PassDeadline(String referralId, String receiverId, ReferralDeadline deadline, Instant dueAt)
            implements OfTime {}

    /** Nobody answered in time. */
    record ExpireReferral(String referralId, String receiverId) implements OfTime {}

    /** A letter with a link is being written: it takes the place of the link before. Only Convergence asks. */
    record IssueLink(String referralId, String receiverId, String linkId) implements OfLink {

        /** How long a link opens after the day on which it was issued. */
        public static final int DAYS = 8;
    }

    /** Has a letter with a new link written. */
    record RenewLink(String referralId, String structureId, String receiverId) implements OfLinkKeeper {}

    /** Has the link open nothing any more. */
    record RevokeLink(String referralId, String structureId, String receiverId) implements OfLinkKeeper {}

    /** Looks. */
    record OpenLink(String referralId, String receiverId) implements OfLinkHolder {}

    /** Asks for the code that comes by another channel. */
    record IssueCode(String referralId, String receiverId) implements OfLinkHolder {}

    /** Knew the code. */
    record ConfirmCode(String referralId, String receiverId) implements OfLinkHolder {}

    /** @param givenOn today when it is null */
    record Agreement(AgreementForm form, @Nullable LocalDate givenOn) {}
}
