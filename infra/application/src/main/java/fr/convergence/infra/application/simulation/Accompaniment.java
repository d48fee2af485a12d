package fr.convergence.infra.application.simulation;

import fr.convergence.command.referral.ReferralCommand.CloseReferral;
import fr.convergence.command.referral.ReferralCommand.ConfirmCancellation;
import fr.convergence.command.referral.ReferralCommand.ConfirmOutcome;
import fr.convergence.command.referral.ReferralCommand.HoldWork;
import fr.convergence.command.referral.ReferralCommand.RecordContact;
import fr.convergence.command.referral.ReferralCommand.RecordRelayAnswer;
import fr.convergence.command.referral.ReferralCommand.RelayNeed;
import fr.convergence.command.referral.ReferralCommand.ReopenReferral;
import fr.convergence.command.referral.ReferralCommand.RequestCancellation;
import fr.convergence.command.referral.ReferralCommand.ResumeWork;
import fr.convergence.command.referral.ReferralCommand.StartWork;
import fr.convergence.infra.application.simulation.Journey.Referral;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.Autonomy;
import fr.convergence.kernel.referral.ContactPreference;
import fr.convergence.kernel.referral.ContactResult;
import fr.convergence.kernel.referral.HoldReason;
import fr.convergence.kernel.referral.Outcome;
import fr.convergence.kernel.referral.RelayChannel;
import fr.convergence.kernel.referral.ReopenReason;
import fr.convergence.kernel.referral.Satisfaction;
import fr.convergence.kernel.referral.WithdrawReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to somebody who was taken on, until it is over. */
final class Accompaniment {

    private final Journey journey;
    private final Steps steps;
    private final Chance chance;
    private final Referral referral;
    private final Site door;

    Accompaniment(Journey journey, Steps steps, Chance chance, Referral referral, Site door) {
        this.journey = journey;
        this.steps = steps;
        this.chance = chance;
        this.referral = referral;
        this.door = door;
    }

    void from(Instant accepted) {
        Instant begun = steps.later(accepted, Assumptions.BEGINNING);
        steps.add(begun, door, new StartWork(referral.id(), door.id()));
        if (referral.sender().account() && chance.happens(Assumptions.CANCELLED)) {
            cancel(steps.later(begun, Assumptions.WORK));
            return;
        }
        Instant seen = chance.happens(Assumptions.BY_APPOINTMENT) ? appointment(begun) : begun;
        if (seen != null) {
            end(waited(relayed(seen)));
        }
    }

    private void cancel(Instant at) {
        steps.add(
                at,
                referral.sender(),
                new RequestCancellation(
                        referral.id(), referral.sender().id(), door.id(), WithdrawReason.SOLVED_MEANWHILE));
        steps.add(steps.later(at, 1), door, new ConfirmCancellation(referral.id(), door.id()));
    }

    /** When the person came; null when they did not, which ends it. */
    private @Nullable Instant appointment(Instant begun) {
        contact(begun, ContactResult.APPOINTMENT_MADE);
        Instant at = steps.later(begun, Assumptions.APPOINTMENT);
        if (!chance.happens(Assumptions.NO_SHOW)) {
            contact(at, ContactResult.CAME);
            return at;
        }
        contact(at, ContactResult.NO_SHOW);
        if (chance.happens(Assumptions.SECOND_APPOINTMENT)) {
            Instant made = steps.later(at, 1);
            contact(made, ContactResult.APPOINTMENT_MADE);
            at = steps.later(made, Assumptions.APPOINTMENT);
            if (!chance.happens(Assumptions.SECOND_NO_SHOW)) {
                contact(at, ContactResult.CAME);
                return at;
            }
            contact(at, ContactResult.NO_SHOW);
        }
        close(steps.later(at, 1), Outcome.NO_SHOW);
        return null;
    }

    private void contact(Instant at, ContactResult result) {
        steps.add(at, door, new RecordContact(referral.id(), door.id(), ContactPreference.PHONE, result, null));
    }

    /** What needs the operator itself waits for it. */
    private Instant relayed(Instant seen) {
        String operator = referral.drawn().need().operator();
        if (operator == null || referral.drawn().need().level() != InterventionLevel.LEVEL_2) {
            return seen;
        }
        RelayChannel channel = chance.happens(0.6) ? RelayChannel.OPERATOR_REFERENT : RelayChannel.ADMINISTRATION_PLUS;
        Instant at = steps.soon(seen);
        steps.add(at, door, new RelayNeed(referral.id(), door.id(), operator, channel));
        steps.add(at, door, new HoldWork(referral.id(), door.id(), HoldReason.OPERATOR, null));
        Instant answered = steps.later(at, Assumptions.OPERATOR_ANSWER);
        steps.add(
                answered,
                door,
                new RecordRelayAnswer(referral.id(), door.id(), operator, chance.oneOf(Assumptions.OPERATOR_ANSWERS)));
        steps.add(answered, door, new ResumeWork(referral.id(), door.id()));
        return answered;
    }

    private Instant waited(Instant from) {
        if (!chance.happens(Assumptions.WAITS)) {
            return from;
        }
        Instant at = steps.soon(from);
        steps.add(at, door, new HoldWork(referral.id(), door.id(), HoldReason.DOCUMENT, null));
        Instant resumed = steps.later(at, Assumptions.APPOINTMENT);
        steps.add(resumed, door, new ResumeWork(referral.id(), door.id()));
        return resumed;
    }

    private void end(Instant worked) {
        Outcome outcome = chance.oneOf(Assumptions.OUTCOMES);
        Instant closed = steps.later(worked, Assumptions.WORK);
        close(closed, outcome);
        if (chance.happens(Assumptions.REOPENED)) {
            Instant back = steps.later(closed, Assumptions.WORK);
            steps.add(back, door, new ReopenReferral(referral.id(), door.id(), ReopenReason.PERSON_CAME_BACK));
            close(steps.later(back, Assumptions.WORK), outcome);
        } else if (mayLearn(outcome) && chance.happens(Assumptions.FOLLOWED_UP)) {
            journey.followUp(referral, door, steps.later(closed, 2));
        }
    }

    private boolean mayLearn(Outcome outcome) {
        return referral.theme() == Theme.ADMINISTRATIVE_PROCEDURES
                && (outcome == Outcome.RESOLVED || outcome == Outcome.PARTLY_RESOLVED);
    }

    private void close(Instant at, Outcome outcome) {
        boolean helped = outcome == Outcome.RESOLVED || outcome == Outcome.PARTLY_RESOLVED;
        boolean asked = helped && chance.happens(Assumptions.ASKED);
        Satisfaction said = chance.happens(0.85) ? Satisfaction.SATISFIED : Satisfaction.PARTLY_SATISFIED;
        boolean learnt = helped && referral.theme() != Theme.ADMINISTRATIVE_PROCEDURES;
        steps.add(
                at,
                door,
                new CloseReferral(
                        referral.id(),
                        door.id(),
                        outcome,
                        asked ? said : null,
                        learnt ? Autonomy.PARTLY_AUTONOMOUS_WILLING : null));
        if (referral.sender().account() && chance.happens(Assumptions.CONFIRMS)) {
            steps.add(
                    steps.later(at, Assumptions.CONFIRMATION),
                    referral.sender(),
                    new ConfirmOutcome(referral.id(), referral.sender().id(), door.id()));
        }
    }
}
