package fr.convergence.command.referral;

import static fr.convergence.command.referral.ReferralRejection.IN_THE_FUTURE;
import static fr.convergence.command.referral.ReferralRejection.IN_THE_PAST;
import static fr.convergence.command.referral.ReferralRejection.NOT_RELAYED;
import static fr.convergence.command.referral.ReferralRejection.REASON_MISSING;
import static fr.convergence.command.referral.ReferralRejection.REOPENING_DELAY_PASSED;
import static fr.convergence.command.referral.ReferralRejection.UNKNOWN_OPERATOR;
import static fr.convergence.command.referral.SenderDecisions.wrong;

import fr.convergence.command.Circumstances;
import fr.convergence.command.referral.Position.Awaiting;
import fr.convergence.command.referral.Position.Done;
import fr.convergence.command.referral.Position.Over;
import fr.convergence.command.referral.Position.Stopping;
import fr.convergence.command.referral.Position.Underway;
import fr.convergence.command.referral.ReferralCommand.AcceptReferral;
import fr.convergence.command.referral.ReferralCommand.AcknowledgeReferral;
import fr.convergence.command.referral.ReferralCommand.CloseReferral;
import fr.convergence.command.referral.ReferralCommand.ConfirmCancellation;
import fr.convergence.command.referral.ReferralCommand.DeclineReferral;
import fr.convergence.command.referral.ReferralCommand.HoldWork;
import fr.convergence.command.referral.ReferralCommand.OfReceiver;
import fr.convergence.command.referral.ReferralCommand.RecordContact;
import fr.convergence.command.referral.ReferralCommand.RecordRelayAnswer;
import fr.convergence.command.referral.ReferralCommand.RedirectReferral;
import fr.convergence.command.referral.ReferralCommand.RelayNeed;
import fr.convergence.command.referral.ReferralCommand.ReopenReferral;
import fr.convergence.command.referral.ReferralCommand.ResumeWork;
import fr.convergence.command.referral.ReferralCommand.StartReview;
import fr.convergence.command.referral.ReferralCommand.StartWork;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.PositionEvent;
import fr.convergence.kernel.referral.PositionEvent.ContactRecorded;
import fr.convergence.kernel.referral.PositionEvent.NeedRelayed;
import fr.convergence.kernel.referral.PositionEvent.ReferralAccepted;
import fr.convergence.kernel.referral.PositionEvent.ReferralCancelled;
import fr.convergence.kernel.referral.PositionEvent.ReferralClosed;
import fr.convergence.kernel.referral.PositionEvent.ReferralDeclined;
import fr.convergence.kernel.referral.PositionEvent.ReferralReceived;
import fr.convergence.kernel.referral.PositionEvent.ReferralRedirected;
import fr.convergence.kernel.referral.PositionEvent.ReferralReopened;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.PositionEvent.RelayAnswered;
import fr.convergence.kernel.referral.PositionEvent.ReviewStarted;
import fr.convergence.kernel.referral.PositionEvent.WorkHeld;
import fr.convergence.kernel.referral.PositionEvent.WorkResumed;
import fr.convergence.kernel.referral.PositionEvent.WorkStarted;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a structure it was sent to may do with a referral. */
final class ReceiverDecisions {

    /** Delay within which a closed referral may be reopened, in days. */
    private static final int REOPENING = 30;

    private ReceiverDecisions() {}

    static List<ReferralEvent> decide(Referrals now, OfReceiver command, Circumstances circumstances) {
        Receiving at = Sides.asReceiver(now, command, circumstances);
        LocalDate today = circumstances.today();
        return switch (command) {
            case AcknowledgeReferral _ -> acknowledge(at);
            case StartReview _ -> review(at);
            case AcceptReferral _ -> accept(at);
            case DeclineReferral it -> decline(at, it);
            case RedirectReferral it -> redirect(now, at, it, today);
            case StartWork _ -> start(at);
            case RecordContact it -> contact(at, it, today);
            case RelayNeed it -> relay(at, it, today);
            case RecordRelayAnswer it -> relayAnswer(at, it, today);
            case HoldWork it -> hold(at, it, today);
            case ResumeWork _ -> resume(at);
            case CloseReferral it -> close(at, it, today);
            case ReopenReferral it -> reopen(at, it, today);
            case ConfirmCancellation _ -> cancel(at);
        };
    }

    private static List<ReferralEvent> acknowledge(Receiving at) {
        return switch (at.position()) {
            case Awaiting it when it.status() == ReferralStatus.SENT -> List.of(received(at.sent()));
            case Over it -> throw wrong(it);
            default -> List.of();
        };
    }

    private static ReferralReceived received(ReferralSent of) {
        return new ReferralReceived(of.referralId(), of.beneficiaryId(), of.senderId(), of.receiverId());
    }

    /** Whoever answers has it: that it was received is told before the answer. */
    private static List<ReferralEvent> answering(Receiving at, PositionEvent answer) {
        return at.position().status() == ReferralStatus.SENT ? List.of(received(at.sent()), answer) : List.of(answer);
    }

    private static List<ReferralEvent> review(Receiving at) {
        ReferralSent of = at.sent();
        return switch (at.position()) {
            case Awaiting it when it.status() == ReferralStatus.UNDER_REVIEW -> List.of();
            case Awaiting _ ->
                answering(at, new ReviewStarted(of.referralId(), of.beneficiaryId(), of.senderId(), of.receiverId()));
            default -> throw wrong(at.position());
        };
    }

    private static List<ReferralEvent> accept(Receiving at) {
        ReferralSent of = at.sent();
        return switch (at.position()) {
            case Underway _ -> List.of();
            case Awaiting _ ->
                answering(
                        at, new ReferralAccepted(of.referralId(), of.beneficiaryId(), of.senderId(), of.receiverId()));
            default -> throw wrong(at.position());
        };
    }

    private static List<ReferralEvent> decline(Receiving at, DeclineReferral command) {
        ReferralSent of = at.sent();
        REASON_MISSING.when(command.reasons().isEmpty());
        List<DeclineReason> reasons =
                command.reasons().stream().distinct().sorted().toList();
        ReferralDeclined declined =
                new ReferralDeclined(of.referralId(), of.beneficiaryId(), of.senderId(), of.receiverId(), reasons);
        return switch (at.position()) {
            case Over it when it.end().equals(declined) -> List.of();
            case Awaiting _ -> answering(at, declined);
            default -> throw wrong(at.position());
        };
    }

    private static List<ReferralEvent> redirect(
            Referrals now, Receiving at, RedirectReferral command, LocalDate today) {
        ReferralSent of = at.sent();
        ReferralRedirected redirected = new ReferralRedirected(
                of.referralId(),
                of.beneficiaryId(),
                of.senderId(),
                of.receiverId(),
                command.toId(),
                command.nextId(),
                command.reason());
        return switch (at.position()) {
            case Over it
            when it.end() instanceof ReferralRedirected before && before.toId().equals(command.toId()) -> List.of();
            case Awaiting _ -> {
                List<ReferralEvent> events = new ArrayList<>(answering(at, redirected));
                events.addAll(Redirection.next(now, at, command, today));
                yield List.copyOf(events);
            }
            default -> throw wrong(at.position());
        };
    }

    private static List<ReferralEvent> start(Receiving at) {
        ReferralSent of = at.sent();
        return switch (at.position()) {
            case Underway it when it.status() == ReferralStatus.IN_PROGRESS -> List.of();
            case Underway it
            when it.status() == ReferralStatus.ACCEPTED ->
                List.of(new WorkStarted(of.referralId(), of.beneficiaryId(), of.senderId(), of.receiverId()));
            default -> throw wrong(at.position());
        };
    }

    private static List<ReferralEvent> contact(Receiving at, RecordContact command, LocalDate today) {
        refuseUnlessUnderway(at);
        LocalDate day = command.contactedOn() == null ? today : command.contactedOn();
        Rejected.unlessEmpty(day.isAfter(today) ? List.of(IN_THE_FUTURE.at("contactedOn")) : List.of());
        ReferralSent of = at.sent();
        ContactRecorded contact = new ContactRecorded(
                of.referralId(),
                of.beneficiaryId(),
                of.senderId(),
                of.receiverId(),
                command.means(),
                command.result(),
                day);
        return contact.equals(at.contact()) ? List.of() : List.of(contact);
    }

    private static void refuseUnlessUnderway(Receiving at) {
        if (!(at.position() instanceof Underway)) {
            throw wrong(at.position());
        }
    }

    private static List<ReferralEvent> relay(Receiving at, RelayNeed command, LocalDate today) {
        refuseUnlessUnderway(at);
        refuseUnknownOperator(command.operator());
        ReferralSent of = at.sent();
        return at.relayed().contains(command.operator())
                ? List.of()
                : List.of(new NeedRelayed(
                        of.referralId(),
                        of.beneficiaryId(),
                        of.senderId(),
                        of.receiverId(),
                        command.operator(),
                        command.channel(),
                        today));
    }

    private static void refuseUnknownOperator(String operator) {
        List<Rejection> faults = Operators.current().find(operator).isPresent()
                ? List.of()
                : List.of(UNKNOWN_OPERATOR.at("operator", operator));
        Rejected.unlessEmpty(faults);
    }

    private static List<ReferralEvent> relayAnswer(Receiving at, RecordRelayAnswer command, LocalDate today) {
        refuseUnlessUnderway(at);
        NOT_RELAYED.when(!at.relayed().contains(command.operator()));
        ReferralSent of = at.sent();
        return List.of(new RelayAnswered(
                of.referralId(),
                of.beneficiaryId(),
                of.senderId(),
                of.receiverId(),
                command.operator(),
                command.result(),
                today));
    }

    private static List<ReferralEvent> hold(Receiving at, HoldWork command, LocalDate today) {
        Rejected.unlessEmpty(
                command.until() != null && command.until().isBefore(today)
                        ? List.of(IN_THE_PAST.at("until"))
                        : List.of());
        ReferralSent of = at.sent();
        WorkHeld held = new WorkHeld(
                of.referralId(), of.beneficiaryId(), of.senderId(), of.receiverId(), command.reason(), command.until());
        return switch (at.position()) {
            case Underway it
            when it.status() != ReferralStatus.ACCEPTED -> held.equals(it.held()) ? List.of() : List.of(held);
            default -> throw wrong(at.position());
        };
    }

    private static List<ReferralEvent> resume(Receiving at) {
        ReferralSent of = at.sent();
        return switch (at.position()) {
            case Underway it when it.status() == ReferralStatus.IN_PROGRESS -> List.of();
            case Underway it
            when it.status() == ReferralStatus.ON_HOLD ->
                List.of(new WorkResumed(of.referralId(), of.beneficiaryId(), of.senderId(), of.receiverId()));
            default -> throw wrong(at.position());
        };
    }

    private static List<ReferralEvent> close(Receiving at, CloseReferral command, LocalDate today) {
        ReferralSent of = at.sent();
        return switch (at.position()) {
            case Done it when it.outcome() == command.outcome() -> List.of();
            case Underway _, Stopping _ ->
                List.of(new ReferralClosed(
                        of.referralId(),
                        of.beneficiaryId(),
                        of.senderId(),
                        of.receiverId(),
                        command.outcome(),
                        command.satisfaction(),
                        command.autonomyAfter(),
                        today));
            default -> throw wrong(at.position());
        };
    }

    private static List<ReferralEvent> reopen(Receiving at, ReopenReferral command, LocalDate today) {
        ReferralSent of = at.sent();
        return switch (at.position()) {
            case Underway it when it.status() == ReferralStatus.IN_PROGRESS -> List.of();
            case Done it -> {
                REOPENING_DELAY_PASSED.when(
                        it.closedOn().plusDays(REOPENING).isBefore(today), Integer.toString(REOPENING));
                yield List.of(new ReferralReopened(
                        of.referralId(), of.beneficiaryId(), of.senderId(), of.receiverId(), command.reason()));
            }
            default -> throw wrong(at.position());
        };
    }

    private static List<ReferralEvent> cancel(Receiving at) {
        ReferralSent of = at.sent();
        return switch (at.position()) {
            case Over it when it.status() == ReferralStatus.CANCELLED -> List.of();
            case Stopping _ ->
                List.of(new ReferralCancelled(of.referralId(), of.beneficiaryId(), of.senderId(), of.receiverId()));
            default -> throw wrong(at.position());
        };
    }
}
