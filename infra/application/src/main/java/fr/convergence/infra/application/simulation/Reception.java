package fr.convergence.infra.application.simulation;

import fr.convergence.command.referral.ReferralCommand.AcceptReferral;
import fr.convergence.command.referral.ReferralCommand.AcknowledgeReferral;
import fr.convergence.command.referral.ReferralCommand.DeclineReferral;
import fr.convergence.command.referral.ReferralCommand.RecordCall;
import fr.convergence.command.referral.ReferralCommand.RedirectReferral;
import fr.convergence.command.referral.ReferralCommand.StartReview;
import fr.convergence.command.referral.ReferralCommand.WithdrawReferral;
import fr.convergence.infra.application.simulation.Assumptions.Habits;
import fr.convergence.infra.application.simulation.Journey.Referral;
import fr.convergence.kernel.referral.CallResult;
import fr.convergence.kernel.referral.DeclineReason;
import fr.convergence.kernel.referral.WithdrawReason;
import java.time.Instant;
import java.util.List;

/** What a door does with a referral, until it takes the person on or not. */
final class Reception {

    private final Journey journey;
    private final Steps steps;
    private final Chance chance;
    private final Referral referral;
    private final Site door;
    private final Habits habits;
    private final double pace;
    private final boolean suits;

    Reception(Journey journey, Steps steps, Chance chance, Referral referral, Site door) {
        this.journey = journey;
        this.steps = steps;
        this.chance = chance;
        this.referral = referral;
        this.door = door;
        this.habits = Assumptions.of(door.kind());
        this.pace = Assumptions.pace(referral.drawn().urgency());
        this.suits = Network.suits(door, referral.theme());
    }

    void from(Instant sent) {
        if (chance.happens(habits.silence())) {
            nothing(sent);
        } else if (chance.happens(Assumptions.TAKEN_BACK)) {
            withdraw(steps.later(sent, habits.acknowledgement()), WithdrawReason.PERSON_CHANGED_MIND);
        } else {
            answer(steps.later(known(sent), habits.answer() * pace));
        }
    }

    /** It never answers: the sender calls, or gives up on it, or time ends it. */
    private void nothing(Instant sent) {
        if (chance.happens(Assumptions.CALLS) && referral.sender().account()) {
            steps.add(
                    steps.later(sent, 8 * pace),
                    referral.sender(),
                    new RecordCall(referral.id(), referral.sender().id(), door.id(), CallResult.NO_ANSWER));
        }
        if (chance.happens(Assumptions.GIVES_UP)) {
            withdraw(steps.later(sent, 15 * pace), WithdrawReason.ANOTHER_DOOR_FOUND);
        }
    }

    private void withdraw(Instant at, WithdrawReason reason) {
        if (referral.sender().account()) {
            steps.add(
                    at,
                    referral.sender(),
                    new WithdrawReferral(referral.id(), referral.sender().id(), door.id(), reason));
        }
    }

    /** It says that it has it, perhaps that it looks into it. */
    private Instant known(Instant sent) {
        Instant at = steps.later(sent, habits.acknowledgement() * pace);
        if (chance.happens(Assumptions.ACKNOWLEDGES)) {
            steps.add(at, door, new AcknowledgeReferral(referral.id(), door.id()));
        }
        if (chance.happens(Assumptions.REVIEWS)) {
            at = steps.soon(at);
            steps.add(at, door, new StartReview(referral.id(), door.id()));
        }
        return at;
    }

    private void answer(Instant at) {
        boolean mayGoOn = referral.length() < Assumptions.LONGEST_WAY;
        if (mayGoOn && chance.happens(Assumptions.REDIRECTION + (suits ? 0 : Assumptions.UNSUITED_REDIRECTION))) {
            redirect(steps.later(at, Assumptions.REDIRECTION_DELAY * pace));
        } else if (chance.happens(habits.refusal() + (suits ? 0 : Assumptions.UNSUITED_REFUSAL))) {
            decline(at, mayGoOn);
        } else {
            steps.add(at, door, new AcceptReferral(referral.id(), door.id()));
            new Accompaniment(journey, steps, chance, referral, door).from(at);
        }
    }

    private void redirect(Instant at) {
        boolean back = chance.happens(Assumptions.LOOP);
        Site next = back ? referral.sender() : journey.door(door, referral.theme());
        String nextId = journey.nextId();
        DeclineReason reason = suits ? DeclineReason.NO_CAPACITY : DeclineReason.OUT_OF_SCOPE;
        steps.add(
                at,
                door,
                new RedirectReferral(
                        referral.id(),
                        door.id(),
                        next.id(),
                        nextId,
                        reason,
                        null,
                        chance.oneOf(Assumptions.OVERRIDES)));
        journey.arrive(new Referral(nextId, door, referral.drawn(), referral.length() + 1), next, at);
    }

    private void decline(Instant at, boolean mayGoOn) {
        DeclineReason reason = chance.oneOf(suits ? Assumptions.REFUSALS : Assumptions.UNSUITED_REFUSALS);
        steps.add(at, door, new DeclineReferral(referral.id(), door.id(), List.of(reason)));
        if (mayGoOn && referral.sender().account() && chance.happens(Assumptions.TRIES_AGAIN)) {
            Referral again = new Referral(referral.id(), referral.sender(), referral.drawn(), referral.length() + 1);
            journey.send(again, steps.later(at, 1));
        }
    }
}
