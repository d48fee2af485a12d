package fr.convergence.command.referral;

import static fr.convergence.command.referral.ReferralRejection.ALREADY_DRAFTED;
import static fr.convergence.command.referral.ReferralRejection.ALREADY_SENT;
import static fr.convergence.command.referral.ReferralRejection.ASSESSED_AND_NOT_ASSESSED;
import static fr.convergence.command.referral.ReferralRejection.BENEFICIARY_ERASED;
import static fr.convergence.command.referral.ReferralRejection.BENEFICIARY_OF_ANOTHER;
import static fr.convergence.command.referral.ReferralRejection.FOLLOWS_AN_OPEN_ONE;
import static fr.convergence.command.referral.ReferralRejection.IN_THE_FUTURE;
import static fr.convergence.command.referral.ReferralRejection.LOOKS_LIKE_PERSONAL_DATA;
import static fr.convergence.command.referral.ReferralRejection.MERGED_INTO;
import static fr.convergence.command.referral.ReferralRejection.NOT_ALLOWED;
import static fr.convergence.command.referral.ReferralRejection.NOT_YOUR_REFERRAL;
import static fr.convergence.command.referral.ReferralRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.referral.ReferralRejection.UNKNOWN_OPERATOR;
import static fr.convergence.command.referral.ReferralRejection.UNKNOWN_REFERRAL;
import static fr.convergence.command.referral.ReferralRejection.UNKNOWN_STRUCTURE;
import static fr.convergence.command.referral.ReferralRejection.WRONG_STATE;

import fr.convergence.command.Circumstances;
import fr.convergence.command.PersonalData;
import fr.convergence.command.Structures;
import fr.convergence.command.ValueRule;
import fr.convergence.command.referral.ReferralCommand.Agreement;
import fr.convergence.command.referral.ReferralCommand.AssessReferral;
import fr.convergence.command.referral.ReferralCommand.DraftReferral;
import fr.convergence.command.referral.ReferralCommand.RecordAgreement;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.Operators;
import fr.convergence.kernel.referral.ChainLink;
import fr.convergence.kernel.referral.ReferralEvent;
import fr.convergence.kernel.referral.ReferralEvent.AgreementRecorded;
import fr.convergence.kernel.referral.ReferralEvent.NeedStated;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import fr.convergence.kernel.referral.ReferralEvent.SituationAssessed;
import fr.convergence.kernel.referral.ReferralStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be done with a referral that has not left. */
final class DraftDecisions {

    private static final int PROCEDURE = 120;
    private static final ValueRule PROCEDURE_RULE = ValueRule.printable()
            .then(ValueRule.that(text -> !PersonalData.isIn(text), LOOKS_LIKE_PERSONAL_DATA))
            .then(ValueRule.text(PROCEDURE));

    private DraftDecisions() {}

    static List<ReferralEvent> draft(Referrals now, DraftReferral command, Circumstances circumstances) {
        refuseStrangers(now.structures(), command.structureId(), circumstances.actor());
        ReferralDrafted drafted = drafted(now, command);
        ReferralDrafted before = now.referral(command.referralId()).drafted();
        ALREADY_DRAFTED.when(before != null && !before.equals(drafted));
        if (before != null) {
            return List.of();
        }
        BENEFICIARY_ERASED.when(now.erased().contains(drafted.beneficiaryId()));
        Rejected.unlessEmpty(faults(command.assessment(), command.agreement(), circumstances.today()));
        List<ReferralEvent> events = new ArrayList<>(List.of(drafted));
        Referral begun = Referral.NONE.evolve(drafted);
        events.addAll(assessed(begun, command.assessment()));
        events.addAll(agreed(begun, command.agreement(), circumstances.today()));
        return List.copyOf(events);
    }

    private static void refuseStrangers(Structures structures, String structureId, Actor actor) {
        NOT_ALLOWED.when(!actor.accompanies() || !structures.employs(structureId, actor));
        UNKNOWN_STRUCTURE.when(!structures.exists(structureId), structureId);
        String into = structures.mergedInto(structureId);
        Rejected.unlessEmpty(into == null ? List.of() : List.of(MERGED_INTO.rejection(into)));
        STRUCTURE_CLOSED.when(structures.closed(structureId));
    }

    private static ReferralDrafted drafted(Referrals now, DraftReferral command) {
        String department = now.structures().departmentOf(command.structureId()).orElseThrow();
        if (command.followsId() == null) {
            boolean known = now.chain(command.beneficiaryId()).keySet().stream()
                    .anyMatch(id -> !id.equals(command.referralId()));
            BENEFICIARY_OF_ANOTHER.when(known);
            return new ReferralDrafted(
                    command.referralId(), command.beneficiaryId(), command.structureId(), department, null, null);
        }
        Referral followed = now.referral(command.followsId());
        UNKNOWN_REFERRAL.when(followed.drafted() == null, command.followsId());
        NOT_YOUR_REFERRAL.when(
                now.structures().oneWith(command.structureId()).stream().noneMatch(followed::concerns));
        FOLLOWS_AN_OPEN_ONE.when(
                followed.status() != ReferralStatus.CLOSED && followed.status() != ReferralStatus.CONFIRMED);
        return new ReferralDrafted(
                command.referralId(),
                Sides.drafted(followed).beneficiaryId(),
                command.structureId(),
                department,
                command.followsId(),
                ChainLink.FOLLOW_UP);
    }

    static List<ReferralEvent> assess(Referral referral, AssessReferral command, Circumstances circumstances) {
        refuseUnlessDraft(referral);
        Rejected.unlessEmpty(faults(command.assessment(), null, circumstances.today()));
        return assessed(referral, command.assessment());
    }

    static List<ReferralEvent> agree(Referral referral, RecordAgreement command, Circumstances circumstances) {
        refuseUnlessDraft(referral);
        Rejected.unlessEmpty(faults(Assessment.NONE, command.agreement(), circumstances.today()));
        return agreed(referral, command.agreement(), circumstances.today());
    }

    private static void refuseUnlessDraft(Referral referral) {
        refuseAbandoned(referral);
        ALREADY_SENT.when(referral.status() != ReferralStatus.DRAFT);
    }

    /** What was given up is not taken up again. */
    static void refuseAbandoned(Referral referral) {
        WRONG_STATE.when(referral.abandoned(), referral.status().label());
    }

    private static List<Rejection> faults(Assessment assessment, @Nullable Agreement agreement, LocalDate today) {
        List<Rejection> faults = new ArrayList<>();
        Assessment.Need need = assessment.need();
        if (need != null
                && need.operator() != null
                && Operators.current().find(need.operator()).isEmpty()) {
            faults.add(UNKNOWN_OPERATOR.at("need.operator", need.operator()));
        }
        if (need != null && need.procedure() != null) {
            faults.addAll(PROCEDURE_RULE.faults("need.procedure", need.procedure()));
        }
        Assessment.Situation situation = assessment.situation();
        if (situation != null && situation.autonomy() != null && situation.notAssessed() != null) {
            faults.add(ASSESSED_AND_NOT_ASSESSED.at("situation.notAssessed"));
        }
        if (agreement != null
                && agreement.givenOn() != null
                && agreement.givenOn().isAfter(today)) {
            faults.add(IN_THE_FUTURE.at("agreement.givenOn"));
        }
        return faults;
    }

    private static List<ReferralEvent> assessed(Referral referral, Assessment assessment) {
        ReferralDrafted of = Sides.drafted(referral);
        List<ReferralEvent> events = new ArrayList<>();
        if (assessment.need() != null) {
            NeedStated stated = stated(of, assessment.need());
            if (!stated.equals(referral.need())) {
                events.add(stated);
            }
        }
        if (assessment.situation() != null) {
            SituationAssessed assessed = assessed(of, assessment.situation());
            if (!assessed.equals(referral.situation())) {
                events.add(assessed);
            }
        }
        return events;
    }

    private static NeedStated stated(ReferralDrafted of, Assessment.Need need) {
        String procedure = need.procedure() == null || need.procedure().isBlank()
                ? null
                : need.procedure().strip();
        return new NeedStated(
                of.referralId(),
                of.beneficiaryId(),
                of.senderId(),
                need.theme(),
                procedure,
                need.operator(),
                need.level(),
                need.mode());
    }

    private static SituationAssessed assessed(ReferralDrafted of, Assessment.Situation situation) {
        return new SituationAssessed(
                of.referralId(),
                of.beneficiaryId(),
                of.senderId(),
                situation.autonomy(),
                situation.notAssessed(),
                situation.urgency(),
                situation.constrained(),
                situation.equipment().stream().distinct().sorted().toList(),
                situation.mobility(),
                situation.contactPreference(),
                situation.handover(),
                situation.nonDigital(),
                situation.email(),
                situation.franceConnect());
    }

    private static List<ReferralEvent> agreed(Referral referral, @Nullable Agreement agreement, LocalDate today) {
        if (agreement == null) {
            return List.of();
        }
        ReferralDrafted of = Sides.drafted(referral);
        LocalDate givenOn = agreement.givenOn() == null ? today : agreement.givenOn();
        AgreementRecorded recorded =
                new AgreementRecorded(of.referralId(), of.beneficiaryId(), of.senderId(), agreement.form(), givenOn);
        return recorded.equals(referral.agreement()) ? List.of() : List.of(recorded);
    }
}
