package fr.convergence.command.referral;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import fr.convergence.command.referral.ReferralCommand.DraftReferral;
import fr.convergence.command.referral.ReferralCommand.OfLink;
import fr.convergence.command.referral.ReferralCommand.OfLinkKeeper;
import fr.convergence.command.referral.ReferralCommand.OfPerson;
import fr.convergence.command.referral.ReferralCommand.OfReceiver;
import fr.convergence.command.referral.ReferralCommand.OfSender;
import fr.convergence.command.referral.ReferralCommand.OfTime;
import fr.convergence.command.referral.ReferralCommand.RedirectReferral;
import fr.convergence.command.referral.ReferralCommand.SendReferral;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.referral.BeneficiaryEvent;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import java.util.List;

/** Decides what may happen to referrals, consistently with what the structures it speaks of offer at that moment. */
final class ReferralDecider implements Decider<ReferralCommand, Referrals> {

    private final Structures structures;

    /** @param structures before any event */
    ReferralDecider(Structures structures) {
        this.structures = structures;
    }

    @Override
    public Class<ReferralCommand> commands() {
        return ReferralCommand.class;
    }

    @Override
    public Referrals initial() {
        return Referrals.none(structures);
    }

    @Override
    public Boundary boundary(ReferralCommand command) {
        return boundary(command, initial());
    }

    /** A referral that follows another belongs to its chain; what a door leads to depends on what it follows. */
    @Override
    public Boundary boundary(ReferralCommand command, Referrals known) {
        return switch (command) {
            case DraftReferral it -> side(it, it.structureId(), known).or(chain(it, known));
            case SendReferral it -> {
                Boundary doors = side(it, it.structureId(), known);
                for (String receiver : it.receiverIds()) {
                    doors = doors.or(known.structures().door(receiver));
                }
                yield doors;
            }
            case RedirectReferral it ->
                side(it, it.structureId(), known).or(known.structures().door(it.toId()));
            case OfSender it -> side(it, it.structureId(), known);
            case OfReceiver it -> side(it, it.structureId(), known);
            case OfTime it -> ofReferral(it.referralId());
            case OfLinkKeeper it -> side(it, it.structureId(), known);
            case OfLink it -> ofReferral(it.referralId());
            case OfPerson it ->
                ofPerson(it.beneficiaryId()).or(known.structures().identity(it.structureId()));
        };
    }

    private static Boundary side(ReferralCommand.OnReferral command, String structureId, Referrals known) {
        return ofReferral(command.referralId()).or(known.structures().identity(structureId));
    }

    /** Appointments and enrolments name the referral they answer, and the person, too: nothing is decided here by what becomes of them. */
    private static Boundary ofReferral(String referralId) {
        return Boundary.of("referral", referralId, ReferralEvent.class, BeneficiaryEvent.class);
    }

    private static Boundary ofPerson(String beneficiaryId) {
        return Boundary.of("beneficiary", beneficiaryId, ReferralEvent.class, BeneficiaryEvent.class);
    }

    private static Boundary chain(DraftReferral command, Referrals known) {
        if (command.followsId() == null) {
            return ofPerson(command.beneficiaryId());
        }
        Boundary followed = ofReferral(command.followsId());
        ReferralDrafted before = known.referral(command.followsId()).drafted();
        return before == null ? followed : followed.or(ofPerson(before.beneficiaryId()));
    }

    @Override
    public Referrals evolve(Referrals now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<? extends DomainEvent> decide(Referrals now, ReferralCommand command, Circumstances circumstances) {
        return switch (command) {
            case DraftReferral it -> DraftDecisions.draft(now, it, circumstances);
            case OfSender it -> SenderDecisions.decide(now, it, circumstances);
            case OfReceiver it -> ReceiverDecisions.decide(now, it, circumstances);
            case OfTime it -> TimeDecisions.decide(now, it, circumstances);
            case OfLink it -> LinkDecisions.decide(now, it, circumstances);
            case OfPerson it -> PersonDecisions.decide(now, it, circumstances);
        };
    }
}
