package fr.convergence.query.referral;

import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.CallResult;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.HoldReason;
import fr.convergence.kernel.referral.Mismatch;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.OverrideReason;
import fr.convergence.kernel.referral.ReferralDeadline;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.RelayChannel;
import fr.convergence.kernel.referral.RelayResult;
import fr.convergence.kernel.referral.ReopenReason;
import fr.convergence.kernel.referral.Satisfaction;
import fr.convergence.kernel.referral.WithdrawReason;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral stands at one of its receivers, and how it came there.
 *
 * @param department of the receiver; null until it is sent
 * @param endedAt when it ended otherwise than by being closed
 * @param declineReasons why it was declined or sent on
 * @param mismatches what speaks against the receiver, and was overridden
 * @param deadlines those that passed
 */
record ReferralPosition(
        String referralId,
        String receiverId,
        @Nullable String department,
        ReferralStatus status,
        @Nullable OffsetDateTime sentAt,
        @Nullable OffsetDateTime receivedAt,
        @Nullable OffsetDateTime reviewedAt,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime firstContactAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable OffsetDateTime confirmedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable Outcome outcome,
        @Nullable Satisfaction satisfaction,
        @Nullable Autonomy autonomyAfter,
        List<DeclineReason> declineReasons,
        @Nullable String redirectedToId,
        @Nullable String nextId,
        @Nullable WithdrawReason withdrawReason,
        @Nullable HoldReason holdReason,
        @Nullable LocalDate heldUntil,
        @Nullable ReopenReason reopenReason,
        List<Mismatch> mismatches,
        @Nullable OverrideReason overrideReason,
        @Nullable CallResult callResult,
        @Nullable LocalDate calledOn,
        @Nullable String relayOperator,
        @Nullable RelayChannel relayChannel,
        @Nullable RelayResult relayResult,
        int noShows,
        List<ReferralDeadline> deadlines) {}
