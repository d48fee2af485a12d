package fr.convergence.query.referral;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.CallResult;
import fr.convergence.kernel.referral.ContactResult;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.HoldReason;
import fr.convergence.kernel.referral.Mismatch;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.PositionEvent.CallRecorded;
import fr.convergence.kernel.referral.PositionEvent.CancellationRequested;
import fr.convergence.kernel.referral.PositionEvent.ContactRecorded;
import fr.convergence.kernel.referral.PositionEvent.DeadlinePassed;
import fr.convergence.kernel.referral.PositionEvent.MismatchOverridden;
import fr.convergence.kernel.referral.PositionEvent.NeedRelayed;
import fr.convergence.kernel.referral.PositionEvent.OutcomeConfirmed;
import fr.convergence.kernel.referral.PositionEvent.ReferralAccepted;
import fr.convergence.kernel.referral.PositionEvent.ReferralCancelled;
import fr.convergence.kernel.referral.PositionEvent.ReferralClosed;
import fr.convergence.kernel.referral.PositionEvent.ReferralDeclined;
import fr.convergence.kernel.referral.PositionEvent.ReferralExpired;
import fr.convergence.kernel.referral.PositionEvent.ReferralReceived;
import fr.convergence.kernel.referral.PositionEvent.ReferralRedirected;
import fr.convergence.kernel.referral.PositionEvent.ReferralReopened;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.PositionEvent.ReferralWithdrawn;
import fr.convergence.kernel.referral.PositionEvent.RelayAnswered;
import fr.convergence.kernel.referral.PositionEvent.ReviewStarted;
import fr.convergence.kernel.referral.PositionEvent.WorkHeld;
import fr.convergence.kernel.referral.PositionEvent.WorkResumed;
import fr.convergence.kernel.referral.PositionEvent.WorkStarted;
import fr.convergence.kernel.referral.ReferralDeadline;
import fr.convergence.kernel.referral.ReferralLinkEvent;
import fr.convergence.kernel.referral.ReferralLinkEvent.IdentityCodeConfirmed;
import fr.convergence.kernel.referral.ReferralLinkEvent.IdentityCodeIssued;
import fr.convergence.kernel.referral.ReferralLinkEvent.LinkRenewalRequested;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkIssued;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkOpened;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkRevoked;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.RelayChannel;
import fr.convergence.kernel.referral.RelayResult;
import fr.convergence.kernel.referral.ReopenReason;
import fr.convergence.kernel.referral.Satisfaction;
import fr.convergence.kernel.referral.WithdrawReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of a referral at one of its receivers; its fields are the columns of {@code standing}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class KnownPosition {

    String referralId = "";
    String receiverId = "";
    SortedSet<String> readers = new TreeSet<>();

    @Nullable String department;

    ReferralStatus status = ReferralStatus.DRAFT;

    @Nullable Instant sentAt;

    @Nullable Instant receivedAt;

    @Nullable Instant reviewedAt;

    @Nullable Instant acceptedAt;

    @Nullable Instant startedAt;

    @Nullable Instant firstContactAt;

    @Nullable Instant closedAt;

    @Nullable Instant confirmedAt;

    @Nullable Instant endedAt;

    @Nullable Outcome outcome;

    @Nullable Satisfaction satisfaction;

    @Nullable Autonomy autonomyAfter;

    List<DeclineReason> declineReasons = List.of();

    @Nullable String redirectedToId;

    @Nullable String nextId;

    @Nullable WithdrawReason withdrawReason;

    @Nullable HoldReason holdReason;

    @Nullable LocalDate heldUntil;

    @Nullable ReopenReason reopenReason;

    List<Mismatch> mismatches = List.of();

    @Nullable OverrideReason overrideReason;

    @Nullable CallResult callResult;

    @Nullable LocalDate calledOn;

    @Nullable String relayOperator;

    @Nullable RelayChannel relayChannel;

    @Nullable RelayResult relayResult;

    @Nullable String linkId;

    int noShows;
    Set<ReferralDeadline> deadlines = EnumSet.noneOf(ReferralDeadline.class);

    static KnownPosition unknown(String referralId, String receiverId) {
        KnownPosition position = new KnownPosition();
        position.referralId = referralId;
        position.receiverId = receiverId;
        return position;
    }

    /** @param at when it was recorded */
    void take(PositionEvent event, Instant at) {
        event.standing().ifPresent(standing -> status = standing);
        switch (event) {
            case MismatchOverridden it -> {
                mismatches = it.mismatches();
                overrideReason = it.reason();
            }
            case ReferralSent it -> {
                department = it.department();
                sentAt = at;
            }
            case CallRecorded it -> {
                callResult = it.result();
                calledOn = it.calledOn();
            }
            case ReferralReceived _ -> receivedAt = at;
            case ReviewStarted _ -> reviewedAt = at;
            case ReferralAccepted _ -> acceptedAt = at;
            case ReferralDeclined it -> {
                endedAt = at;
                declineReasons = it.reasons();
            }
            case ReferralRedirected it -> {
                endedAt = at;
                declineReasons = List.of(it.reason());
                redirectedToId = it.toId();
                nextId = it.nextId();
            }
            case ReferralWithdrawn it -> {
                endedAt = at;
                withdrawReason = it.reason();
            }
            case ReferralExpired _, ReferralCancelled _ -> endedAt = at;
            case WorkStarted _ -> startedAt = at;
            case ContactRecorded it -> contact(it.result(), at);
            case NeedRelayed it -> {
                relayOperator = it.operator();
                relayChannel = it.channel();
                relayResult = null;
            }
            case RelayAnswered it -> relayResult = it.result();
            case WorkHeld it -> hold(it.reason(), it.until());
            case WorkResumed _ -> hold(null, null);
            case ReferralClosed it -> {
                closedAt = at;
                outcome = it.outcome();
                satisfaction = it.satisfaction();
                autonomyAfter = it.autonomyAfter();
                hold(null, null);
            }
            case OutcomeConfirmed _ -> confirmedAt = at;
            case ReferralReopened it -> reopen(it.reason());
            case CancellationRequested it -> withdrawReason = it.reason();
            case DeadlinePassed it -> deadlines.add(it.deadline());
        }
    }

    /** Whether the link opens at all is decided with the events; here only which is the last one. */
    void take(ReferralLinkEvent event) {
        switch (event) {
            case ReferralLinkIssued it -> linkId = it.linkId();
            case ReferralLinkRevoked _ -> linkId = null;
            case LinkRenewalRequested _, ReferralLinkOpened _, IdentityCodeIssued _, IdentityCodeConfirmed _ -> {}
        }
    }

    /** What is sent is seen by others than the sender. */
    boolean sent() {
        return sentAt != null;
    }

    /** The person counts as met once they were reached, or came. */
    private void contact(ContactResult result, Instant at) {
        switch (result) {
            case REACHED, APPOINTMENT_MADE, CAME -> firstContactAt = firstContactAt == null ? at : firstContactAt;
            case NO_SHOW -> noShows++;
            case NOT_REACHED -> {}
        }
    }

    private void hold(@Nullable HoldReason reason, @Nullable LocalDate until) {
        holdReason = reason;
        heldUntil = until;
    }

    private void reopen(ReopenReason reason) {
        reopenReason = reason;
        closedAt = null;
        confirmedAt = null;
        outcome = null;
        satisfaction = null;
        autonomyAfter = null;
    }
}
