package fr.convergence.command.referral;

import static fr.convergence.command.referral.ReferralRejection.BENEFICIARY_ERASED;
import static fr.convergence.command.referral.ReferralRejection.NOT_ALLOWED;
import static fr.convergence.command.referral.ReferralRejection.NOT_YOUR_REFERRAL;
import static fr.convergence.command.referral.ReferralRejection.STILL_OPEN;
import static fr.convergence.command.referral.ReferralRejection.UNKNOWN_BENEFICIARY;

import fr.convergence.command.Circumstances;
import fr.convergence.command.referral.Position.Awaiting;
import fr.convergence.command.referral.Position.Done;
import fr.convergence.command.referral.Position.Over;
import fr.convergence.command.referral.Position.Stopping;
import fr.convergence.command.referral.Position.Underway;
import fr.convergence.command.referral.ReferralCommand.EraseBeneficiary;
import fr.convergence.command.referral.ReferralCommand.OfPerson;
import fr.convergence.command.referral.ReferralCommand.WithdrawAgreement;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ErasureReason;
import fr.convergence.kernel.referral.PositionEvent.ReferralCancelled;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.PositionEvent.ReferralWithdrawn;
import fr.convergence.kernel.referral.ReferralEvent.AgreementWithdrawn;
import fr.convergence.kernel.referral.ReferralEvent.ReferralAbandoned;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralStatus;
import fr.convergence.kernel.referral.WithdrawReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a person may ask of all the referrals made for them, through any structure concerned, and what retention asks. */
final class PersonDecisions {

    private PersonDecisions() {}

    static List<DomainEvent> decide(Referrals now, OfPerson command, Circumstances circumstances) {
        Map<String, Referral> chain = now.chain(command.beneficiaryId());
        refuseStrangers(now, command, chain, circumstances.actor());
        boolean erased = now.erased().contains(command.beneficiaryId());
        return switch (command) {
            case EraseBeneficiary it -> erased ? List.of() : erase(chain, it, circumstances.actor());
            case WithdrawAgreement it -> {
                boolean withdrawn = chain.values().stream().allMatch(referral -> referral.agreement() == null);
                BENEFICIARY_ERASED.when(erased && !withdrawn);
                yield erased ? List.of() : withdraw(chain, it, circumstances);
            }
        };
    }

    private static void refuseStrangers(Referrals now, OfPerson command, Map<String, Referral> chain, Actor actor) {
        boolean insider = actor.accompanies() && now.structures().employs(command.structureId(), actor);
        boolean retention = actor.role() == Role.SYSTEM && command instanceof EraseBeneficiary;
        NOT_ALLOWED.when(!insider && !retention);
        UNKNOWN_BENEFICIARY.when(chain.isEmpty(), command.beneficiaryId());
        boolean concerned = now.structures().oneWith(command.structureId()).stream()
                .anyMatch(structure -> chain.values().stream().anyMatch(referral -> referral.concerns(structure)));
        NOT_YOUR_REFERRAL.when(!retention && !concerned);
    }

    /** On request whatever is open ends; time erases nobody who is still being helped, unless nobody did anything for very long. */
    private static List<DomainEvent> erase(Map<String, Referral> chain, EraseBeneficiary command, Actor actor) {
        boolean open = chain.values().stream()
                .anyMatch(referral -> !referral.receivers().isEmpty()
                        && referral.statuses().stream().anyMatch(ReferralStatus::open));
        STILL_OPEN.when(open && actor.role() == Role.SYSTEM && command.reason() != ErasureReason.NO_CONTACT);
        ErasureReason reason = actor.role() == Role.SYSTEM ? command.reason() : ErasureReason.ON_REQUEST;
        List<DomainEvent> events = new ArrayList<>();
        chain.values().forEach(referral -> events.addAll(ended(referral, WithdrawReason.PERSON_CHANGED_MIND)));
        events.add(new BeneficiaryErased(command.beneficiaryId(), List.copyOf(chain.keySet()), reason));
        return events;
    }

    private static List<DomainEvent> withdraw(
            Map<String, Referral> chain, WithdrawAgreement command, Circumstances circumstances) {
        List<DomainEvent> events = new ArrayList<>();
        chain.forEach((id, referral) -> {
            ReferralDrafted of = Sides.drafted(referral);
            if (referral.agreement() != null) {
                events.add(new AgreementWithdrawn(id, of.beneficiaryId(), of.senderId(), circumstances.today()));
            }
            events.addAll(ended(referral, WithdrawReason.AGREEMENT_WITHDRAWN));
        });
        events.add(new BeneficiaryErased(
                command.beneficiaryId(), List.copyOf(chain.keySet()), ErasureReason.AGREEMENT_WITHDRAWN));
        return events;
    }

    private static List<DomainEvent> ended(Referral referral, WithdrawReason reason) {
        ReferralDrafted of = Sides.drafted(referral);
        if (referral.status() == ReferralStatus.DRAFT) {
            return List.of(new ReferralAbandoned(of.referralId(), of.beneficiaryId(), of.senderId()));
        }
        return referral.receivers().values().stream()
                .flatMap(receiving -> ended(receiving, reason))
                .toList();
    }

    private static Stream<DomainEvent> ended(Receiving receiving, WithdrawReason reason) {
        ReferralSent of = receiving.sent();
        return switch (receiving.position()) {
            case Awaiting _ ->
                Stream.of(new ReferralWithdrawn(
                        of.referralId(), of.beneficiaryId(), of.senderId(), of.receiverId(), reason));
            case Underway _, Stopping _ ->
                Stream.of(new ReferralCancelled(of.referralId(), of.beneficiaryId(), of.senderId(), of.receiverId()));
            case Done _, Over _ -> Stream.empty();
        };
    }
}
