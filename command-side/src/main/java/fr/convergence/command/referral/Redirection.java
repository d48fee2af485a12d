package fr.convergence.command.referral;

import static fr.convergence.command.referral.ReferralRejection.ALREADY_DRAFTED;
import static fr.convergence.command.referral.ReferralRejection.MISSING_AGREEMENT;

import fr.convergence.command.referral.ReferralCommand.RedirectReferral;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.referral.ChainLink;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.AgreementRecorded;
import fr.convergence.kernel.referral.ReferralEvent.NeedStated;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralEvent.SituationAssessed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The referral by which a receiver sends a person on: what was assessed and agreed to goes with it. */
final class Redirection {

    private Redirection() {}

    static List<ReferralEvent> next(Referrals now, Receiving at, RedirectReferral command, LocalDate today) {
        ALREADY_DRAFTED.when(now.referral(command.nextId()).drafted() != null);
        Referral before = now.referral(command.referralId());
        MISSING_AGREEMENT.when(before.agreement() == null);
        ReferralSent sent = at.sent();
        ReferralDrafted next = new ReferralDrafted(
                command.nextId(),
                sent.beneficiaryId(),
                sent.receiverId(),
                sent.department(),
                command.referralId(),
                ChainLink.REDIRECTION);
        SendDecisions.Leaving leaving = new SendDecisions.Leaving(
                next, SendDecisions.need(before), command.toId(), command.commune(), command.override());
        List<Rejection> faults = new ArrayList<>(SendDecisions.faultsOfCommune(command.commune()));
        faults.addAll(SendDecisions.faultsOfDoor(now.structures(), leaving, "toId", today));
        Rejected.unlessEmpty(faults);
        List<ReferralEvent> events = new ArrayList<>(List.of(
                next,
                need(next, Objects.requireNonNull(before.need())),
                situation(next, Objects.requireNonNull(before.situation())),
                agreement(next, Objects.requireNonNull(before.agreement()))));
        events.addAll(SendDecisions.sent(now.structures(), leaving, today));
        return events;
    }

    private static NeedStated need(ReferralDrafted next, NeedStated of) {
        return new NeedStated(
                next.referralId(),
                next.beneficiaryId(),
                next.senderId(),
                of.theme(),
                of.procedure(),
                of.operator(),
                of.level(),
                of.mode());
    }

    private static SituationAssessed situation(ReferralDrafted next, SituationAssessed of) {
        return new SituationAssessed(
                next.referralId(),
                next.beneficiaryId(),
                next.senderId(),
                of.autonomy(),
                of.notAssessed(),
                of.urgency(),
                of.constrained(),
                of.equipment(),
                of.mobility(),
                of.contactPreference(),
                of.handover(),
                of.nonDigital(),
                of.email(),
                of.franceConnect());
    }

    private static AgreementRecorded agreement(ReferralDrafted next, AgreementRecorded of) {
        return new AgreementRecorded(next.referralId(), next.beneficiaryId(), next.senderId(), of.form(), of.givenOn());
    }
}
