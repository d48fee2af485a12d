package fr.convergence.command.referral;

import static fr.convergence.command.referral.ReferralRejection.BENEFICIARY_ERASED;
import static fr.convergence.command.referral.ReferralRejection.NOT_ALLOWED;
import static fr.convergence.command.referral.ReferralRejection.NOT_YOUR_REFERRAL;
import static fr.convergence.command.referral.ReferralRejection.UNKNOWN_REFERRAL;

import fr.convergence.command.Circumstances;
import fr.convergence.command.referral.ReferralCommand.OfLinkKeeper;
import fr.convergence.command.referral.ReferralCommand.OfReceiver;
import fr.convergence.command.referral.ReferralCommand.OfSender;
import fr.convergence.command.referral.ReferralCommand.OnReferral;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import java.util.List;

/** Who may speak on which side of a referral. */
final class Sides {

    private Sides() {}

    /** The referral, where the actor works in the structure that sends it. */
    static Referral asSender(Referrals now, OfSender command, Actor actor) {
        NOT_ALLOWED.when(!actor.accompanies() || !now.structures().employs(command.structureId(), actor));
        Referral referral = known(now, command);
        NOT_YOUR_REFERRAL.when(!now.structures()
                .oneWith(command.structureId())
                .contains(drafted(referral).senderId()));
        return referral;
    }

    /**
     * The receiver on whose side the actor may speak: its own structure, one of a department whose coordination it is, or that whose
     * link it holds.
     *
     * @throws Rejected when there is none
     */
    static Receiving asReceiver(Referrals now, OfReceiver command, Circumstances circumstances) {
        Actor actor = circumstances.actor();
        if (actor.role() == Role.CORRESPONDENT) {
            NOT_ALLOWED.when(!LinkDecisions.mayAsk(command));
            return LinkDecisions.held(known(now, command), command.structureId(), circumstances);
        }
        boolean insider = actor.accompanies() && now.structures().employs(command.structureId(), actor);
        NOT_ALLOWED.when(!insider && actor.role() != Role.COORDINATOR);
        Referral referral = known(now, command);
        List<Receiving> own = now.structures().oneWith(command.structureId()).stream()
                .filter(referral.receivers()::containsKey)
                .map(referral.receivers()::get)
                .toList();
        NOT_YOUR_REFERRAL.when(own.isEmpty());
        NOT_ALLOWED.when(!insider && !actor.coordinates(own.getFirst().sent().department()));
        return own.getFirst();
    }

    /** The receiver whose link the actor keeps: as the sender, or as the coordination of the receiver's department. */
    static Receiving asLinkKeeper(Referrals now, OfLinkKeeper command, Actor actor) {
        boolean insider = actor.accompanies() && now.structures().employs(command.structureId(), actor);
        NOT_ALLOWED.when(!insider && actor.role() != Role.COORDINATOR);
        Referral referral = known(now, command);
        NOT_YOUR_REFERRAL.when(!now.structures()
                .oneWith(command.structureId())
                .contains(drafted(referral).senderId()));
        Receiving at = SenderDecisions.receiving(referral, command.receiverId());
        NOT_ALLOWED.when(!insider && !actor.coordinates(at.sent().department()));
        return at;
    }

    /** The referral, unless nobody began it or the person was erased. */
    static Referral known(Referrals now, OnReferral command) {
        Referral referral = now.referral(command.referralId());
        UNKNOWN_REFERRAL.when(referral.drafted() == null, command.referralId());
        BENEFICIARY_ERASED.when(now.erased().contains(drafted(referral).beneficiaryId()));
        return referral;
    }

    /** How a known referral began. */
    static ReferralDrafted drafted(Referral referral) {
        ReferralDrafted drafted = referral.drafted();
        if (drafted == null) {
            throw new IllegalStateException("nobody began this referral");
        }
        return drafted;
    }
}
