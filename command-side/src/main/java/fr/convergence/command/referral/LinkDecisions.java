package fr.convergence.command.referral;

import static fr.convergence.command.referral.ReferralRejection.LINK_NOT_OPEN;
import static fr.convergence.command.referral.ReferralRejection.NOT_ALLOWED;
import static fr.convergence.command.referral.ReferralRejection.NO_CODE_ISSUED;
import static fr.convergence.command.referral.ReferralRejection.TOO_MANY_CODES;
import static fr.convergence.command.referral.SenderDecisions.wrong;

import fr.convergence.command.Circumstances;
import fr.convergence.command.referral.Position.Underway;
import fr.convergence.command.referral.ReferralCommand.AcceptReferral;
import fr.convergence.command.referral.ReferralCommand.AcknowledgeReferral;
import fr.convergence.command.referral.ReferralCommand.CloseReferral;
import fr.convergence.command.referral.ReferralCommand.ConfirmCancellation;
import fr.convergence.command.referral.ReferralCommand.ConfirmCode;
import fr.convergence.command.referral.ReferralCommand.DeclineReferral;
import fr.convergence.command.referral.ReferralCommand.HoldWork;
import fr.convergence.command.referral.ReferralCommand.IssueCode;
import fr.convergence.command.referral.ReferralCommand.IssueLink;
import fr.convergence.command.referral.ReferralCommand.OfLink;
import fr.convergence.command.referral.ReferralCommand.OfLinkHolder;
import fr.convergence.command.referral.ReferralCommand.OfLinkKeeper;
import fr.convergence.command.referral.ReferralCommand.OfReceiver;
import fr.convergence.command.referral.ReferralCommand.OpenLink;
import fr.convergence.command.referral.ReferralCommand.RecordContact;
import fr.convergence.command.referral.ReferralCommand.RecordRelayAnswer;
import fr.convergence.command.referral.ReferralCommand.RedirectReferral;
import fr.convergence.command.referral.ReferralCommand.RelayNeed;
import fr.convergence.command.referral.ReferralCommand.RenewLink;
import fr.convergence.command.referral.ReferralCommand.ReopenReferral;
import fr.convergence.command.referral.ReferralCommand.ResumeWork;
import fr.convergence.command.referral.ReferralCommand.RevokeLink;
import fr.convergence.command.referral.ReferralCommand.StartReview;
import fr.convergence.command.referral.ReferralCommand.StartWork;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralLinkEvent.IdentityCodeConfirmed;
import fr.convergence.kernel.referral.ReferralLinkEvent.IdentityCodeIssued;
import fr.convergence.kernel.referral.ReferralLinkEvent.LinkRenewalRequested;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkIssued;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkOpened;
import fr.convergence.kernel.referral.ReferralLinkEvent.ReferralLinkRevoked;
import java.time.LocalDate;
import java.util.List;

/** What may be done with the link of a receiver, and through it. Why a link is not open is not told. */
final class LinkDecisions {

    /** As many codes as a link may be asked for: each can be guessed at a few times only. */
    private static final int MOST_CODES = 10;

    private LinkDecisions() {}

    /**
     * The receiver whose link the actor holds.
     *
     * @throws Rejected unless the link is good, and the referral goes on there
     */
    static Receiving held(Referral referral, String receiverId, Circumstances circumstances) {
        Receiving at = referral.receivers().get(receiverId);
        if (at == null
                || !at.link().opens(circumstances.today(), receiverId, circumstances.actor())
                || !at.position().status().open()) {
            throw new Rejected(List.of(LINK_NOT_OPEN.rejection()));
        }
        return at;
    }

    /** Whether a link serves for it. */
    static boolean mayAsk(OfReceiver command) {
        return switch (command) {
            case AcknowledgeReferral _,
                    StartReview _,
                    AcceptReferral _,
                    DeclineReferral _,
                    RedirectReferral _,
                    StartWork _,
                    HoldWork _,
                    ResumeWork _,
                    CloseReferral _ -> true;
            case RecordContact _, RelayNeed _, RecordRelayAnswer _, ReopenReferral _, ConfirmCancellation _ -> false;
        };
    }

    static List<? extends ReferralEvent> decide(Referrals now, OfLink command, Circumstances circumstances) {
        return switch (command) {
            case IssueLink it -> issue(now, it, circumstances);
            case OfLinkKeeper it -> keep(Sides.asLinkKeeper(now, it, circumstances.actor()), it);
            case OfLinkHolder it -> {
                NOT_ALLOWED.when(circumstances.actor().role() != Role.CORRESPONDENT);
                yield hold(held(Sides.known(now, it), it.receiverId(), circumstances), it, circumstances.today());
            }
        };
    }

    private static List<ReferralEvent> issue(Referrals now, IssueLink command, Circumstances circumstances) {
        NOT_ALLOWED.when(circumstances.actor().role() != Role.SYSTEM);
        Receiving at = Sides.known(now, command).receivers().get(command.receiverId());
        if (at == null || !at.position().status().open() || at.link().id().equals(command.linkId())) {
            return List.of();
        }
        ReferralSent of = at.sent();
        return List.of(new ReferralLinkIssued(
                of.referralId(),
                of.beneficiaryId(),
                of.senderId(),
                of.receiverId(),
                command.linkId(),
                circumstances.today().plusDays(IssueLink.DAYS)));
    }

    private static List<ReferralEvent> keep(Receiving at, OfLinkKeeper command) {
        return switch (command) {
            case RenewLink _ -> renew(at);
            case RevokeLink _ -> revoke(at);
        };
    }

    private static List<ReferralEvent> renew(Receiving at) {
        if (!at.position().status().open()) {
            throw wrong(at.position());
        }
        ReferralSent of = at.sent();
        return at.link().renewing()
                ? List.of()
                : List.of(
                        new LinkRenewalRequested(of.referralId(), of.beneficiaryId(), of.senderId(), of.receiverId()));
    }

    private static List<ReferralEvent> revoke(Receiving at) {
        ReferralSent of = at.sent();
        Link link = at.link();
        return link.id().isEmpty() || link.revoked()
                ? List.of()
                : List.of(new ReferralLinkRevoked(
                        of.referralId(), of.beneficiaryId(), of.senderId(), of.receiverId(), link.id()));
    }

    private static List<ReferralEvent> hold(Receiving at, OfLinkHolder command, LocalDate today) {
        return switch (command) {
            case OpenLink _ -> open(at, today);
            case IssueCode _ -> issueCode(at);
            case ConfirmCode _ -> confirmCode(at);
        };
    }

    private static List<ReferralEvent> open(Receiving at, LocalDate today) {
        ReferralSent of = at.sent();
        return today.equals(at.link().openedOn())
                ? List.of()
                : List.of(new ReferralLinkOpened(
                        of.referralId(),
                        of.beneficiaryId(),
                        of.senderId(),
                        of.receiverId(),
                        at.link().id(),
                        today));
    }

    private static List<ReferralEvent> issueCode(Receiving at) {
        refuseUnlessUnderway(at);
        TOO_MANY_CODES.when(at.link().codes() >= MOST_CODES, Integer.toString(MOST_CODES));
        ReferralSent of = at.sent();
        return List.of(new IdentityCodeIssued(
                of.referralId(),
                of.beneficiaryId(),
                of.senderId(),
                of.receiverId(),
                at.link().id()));
    }

    private static List<ReferralEvent> confirmCode(Receiving at) {
        refuseUnlessUnderway(at);
        NO_CODE_ISSUED.when(!at.link().codeWaits());
        ReferralSent of = at.sent();
        return List.of(new IdentityCodeConfirmed(
                of.referralId(),
                of.beneficiaryId(),
                of.senderId(),
                of.receiverId(),
                at.link().id()));
    }

    /** Who the person is matters to who took them on. */
    private static void refuseUnlessUnderway(Receiving at) {
        if (!(at.position() instanceof Underway)) {
            throw wrong(at.position());
        }
    }
}
