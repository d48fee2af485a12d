package fr.convergence.query.referralstatistics;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.ContactResult;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.Mismatch;
import fr.convergence.kernel.referral.NotAssessedReason;
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
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What counts of a referral at one of its receivers; its fields are the columns of {@code sending}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class Sending {

    String referralId = "";
    String receiverId = "";
    SortedSet<String> readers = new TreeSet<>();
    String senderId = "";
    String senderDepartment = "";

    @Nullable String receiverDepartment;

    String chainId = "";
    int redirections;
    boolean returned;

    @Nullable Theme theme;

    @Nullable String operator;

    @Nullable Urgency urgency;

    @Nullable NotAssessedReason notAssessed;

    ReferralStatus status = ReferralStatus.DRAFT;

    @Nullable Instant sentAt;

    @Nullable Instant receivedAt;

    @Nullable Instant acceptedAt;

    @Nullable Instant firstContactAt;

    @Nullable Instant closedAt;

    @Nullable Outcome outcome;

    List<DeclineReason> declineReasons = List.of();

    @Nullable String redirectedToId;

    List<Mismatch> mismatches = List.of();

    @Nullable OverrideReason overrideReason;

    int noShows;

    static Sending unknown(String referralId, String receiverId) {
        Sending sending = new Sending();
        sending.referralId = referralId;
        sending.receiverId = receiverId;
        return sending;
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
                receiverDepartment = it.department();
                sentAt = at;
            }
            case ReferralReceived _ -> receivedAt = at;
            case ReferralAccepted _ -> acceptedAt = at;
            case ReferralDeclined it -> declineReasons = it.reasons();
            case ReferralRedirected it -> {
                declineReasons = List.of(it.reason());
                redirectedToId = it.toId();
            }
            case ContactRecorded it -> contact(it.result(), at);
            case ReferralClosed it -> close(it.outcome(), at);
            case ReferralReopened _ -> close(null, null);
            case CallRecorded _,
                    ReviewStarted _,
                    ReferralWithdrawn _,
                    ReferralExpired _,
                    WorkStarted _,
                    NeedRelayed _,
                    RelayAnswered _,
                    WorkHeld _,
                    WorkResumed _,
                    OutcomeConfirmed _,
                    CancellationRequested _,
                    ReferralCancelled _,
                    DeadlinePassed _ -> {}
        }
    }

    /** The person counts as met once they were reached, or came. */
    private void contact(ContactResult result, Instant at) {
        switch (result) {
            case REACHED, APPOINTMENT_MADE, CAME -> firstContactAt = firstContactAt == null ? at : firstContactAt;
            case NO_SHOW -> noShows++;
            case NOT_REACHED -> {}
        }
    }

    private void close(@Nullable Outcome to, @Nullable Instant at) {
        outcome = to;
        closedAt = at;
    }

    void show(CountedReferral referral) {
        senderId = referral.senderId;
        senderDepartment = referral.department;
        chainId = referral.chainId;
        redirections = referral.redirections;
        theme = referral.theme;
        operator = referral.operator;
        urgency = referral.urgency;
        notAssessed = referral.notAssessed;
        if (sentAt != null) {
            readers = new TreeSet<>(List.of(
                    "caseload=" + senderId,
                    "caseload=" + receiverId,
                    "administration=" + senderId,
                    "administration=" + receiverId,
                    "coordination=" + senderDepartment,
                    "coordination=" + receiverDepartment,
                    "aggregate=" + senderDepartment,
                    "aggregate=" + receiverDepartment,
                    "audit"));
        }
    }
}
