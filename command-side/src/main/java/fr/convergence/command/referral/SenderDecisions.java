package fr.convergence.command.referral;

import static fr.convergence.command.referral.ReferralRejection.ASK_FOR_CANCELLATION;
import static fr.convergence.command.referral.ReferralRejection.NOT_YOUR_REFERRAL;
import static fr.convergence.command.referral.ReferralRejection.WITHDRAW_IT_INSTEAD;
import static fr.convergence.command.referral.ReferralRejection.WRONG_STATE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.referral.Position.Awaiting;
import fr.convergence.command.referral.Position.Done;
import fr.convergence.command.referral.Position.Over;
import fr.convergence.command.referral.Position.Stopping;
import fr.convergence.command.referral.Position.Underway;
import fr.convergence.command.referral.ReferralCommand.AssessReferral;
import fr.convergence.command.referral.ReferralCommand.ConfirmOutcome;
import fr.convergence.command.referral.ReferralCommand.DraftReferral;
import fr.convergence.command.referral.ReferralCommand.OfSender;
import fr.convergence.command.referral.ReferralCommand.RecordAgreement;
import fr.convergence.command.referral.ReferralCommand.RecordCall;
import fr.convergence.command.referral.ReferralCommand.RequestCancellation;
import fr.convergence.command.referral.ReferralCommand.SendReferral;
import fr.convergence.command.referral.ReferralCommand.WithdrawReferral;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.referral.PositionEvent.CallRecorded;
import fr.convergence.kernel.referral.PositionEvent.CancellationRequested;
import fr.convergence.kernel.referral.PositionEvent.OutcomeConfirmed;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.PositionEvent.ReferralWithdrawn;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.ReferralAbandoned;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralStatus;
import java.time.LocalDate;
import java.util.List;

/** What the structure that refers may do with a referral of its own. */
final class SenderDecisions {

    private SenderDecisions() {}

    static List<ReferralEvent> decide(Referrals now, OfSender command, Circumstances circumstances) {
        Referral referral = Sides.asSender(now, command, circumstances.actor());
        return switch (command) {
            case AssessReferral it -> DraftDecisions.assess(referral, it, circumstances);
            case RecordAgreement it -> DraftDecisions.agree(referral, it, circumstances);
            case SendReferral it -> SendDecisions.send(now, referral, it, circumstances.today());
            case WithdrawReferral it -> withdraw(referral, it);
            case RecordCall it -> call(receiving(referral, it.receiverId()), it, circumstances.today());
            case RequestCancellation it -> requestCancellation(receiving(referral, it.receiverId()), it);
            case ConfirmOutcome it -> confirm(receiving(referral, it.receiverId()));
            case DraftReferral _ -> throw new IllegalArgumentException("decided elsewhere: " + command);
        };
    }

    /** One it was sent to. */
    static Receiving receiving(Referral referral, String receiverId) {
        Receiving receiving = referral.receivers().get(receiverId);
        if (receiving == null) {
            throw new Rejected(List.of(NOT_YOUR_REFERRAL.at("receiverId")));
        }
        return receiving;
    }

    private static List<ReferralEvent> withdraw(Referral referral, WithdrawReferral command) {
        if (referral.receivers().isEmpty()) {
            ReferralDrafted of = Sides.drafted(referral);
            return referral.abandoned()
                    ? List.of()
                    : List.of(new ReferralAbandoned(of.referralId(), of.beneficiaryId(), of.senderId()));
        }
        if (command.receiverId() != null) {
            return withdraw(receiving(referral, command.receiverId()), command);
        }
        List<Receiving> awaiting = referral.receivers().values().stream()
                .filter(receiving -> receiving.position() instanceof Awaiting)
                .toList();
        return awaiting.isEmpty()
                ? withdraw(referral.receivers().values().iterator().next(), command)
                : awaiting.stream()
                        .flatMap(receiving -> withdraw(receiving, command).stream())
                        .toList();
    }

    private static List<ReferralEvent> withdraw(Receiving receiving, WithdrawReferral command) {
        ASK_FOR_CANCELLATION.when(receiving.position() instanceof Underway || receiving.position() instanceof Stopping);
        ReferralStatus status = receiving.position().status();
        WRONG_STATE.when(
                !(receiving.position() instanceof Awaiting) && status != ReferralStatus.WITHDRAWN, status.label());
        ReferralSent sent = receiving.sent();
        return status == ReferralStatus.WITHDRAWN
                ? List.of()
                : List.of(new ReferralWithdrawn(
                        sent.referralId(), sent.beneficiaryId(), sent.senderId(), sent.receiverId(), command.reason()));
    }

    private static List<ReferralEvent> call(Receiving receiving, RecordCall command, LocalDate today) {
        ReferralStatus status = receiving.position().status();
        WRONG_STATE.when(!status.open(), status.label());
        ReferralSent sent = receiving.sent();
        CallRecorded call = new CallRecorded(
                sent.referralId(), sent.beneficiaryId(), sent.senderId(), sent.receiverId(), command.result(), today);
        return call.equals(receiving.call()) ? List.of() : List.of(call);
    }

    private static List<ReferralEvent> requestCancellation(Receiving receiving, RequestCancellation command) {
        ReferralSent sent = receiving.sent();
        return switch (receiving.position()) {
            case Stopping _ -> List.of();
            case Underway _ ->
                List.of(new CancellationRequested(
                        sent.referralId(), sent.beneficiaryId(), sent.senderId(), sent.receiverId(), command.reason()));
            case Awaiting _ -> throw new Rejected(List.of(WITHDRAW_IT_INSTEAD.rejection()));
            case Done it -> throw wrong(it);
            case Over it -> throw wrong(it);
        };
    }

    private static List<ReferralEvent> confirm(Receiving receiving) {
        ReferralSent sent = receiving.sent();
        return switch (receiving.position()) {
            case Done it when it.confirmed() -> List.of();
            case Done _ ->
                List.of(new OutcomeConfirmed(
                        sent.referralId(), sent.beneficiaryId(), sent.senderId(), sent.receiverId()));
            default -> throw wrong(receiving.position());
        };
    }

    /** The refusal of what cannot be done where a referral stands. */
    static Rejected wrong(Position position) {
        return new Rejected(List.of(WRONG_STATE.rejection(position.status().label())));
    }
}
