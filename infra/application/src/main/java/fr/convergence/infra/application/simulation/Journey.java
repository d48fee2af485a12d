package fr.convergence.infra.application.simulation;

import fr.convergence.command.referral.Assessment;
import fr.convergence.command.referral.ReferralCommand.Agreement;
import fr.convergence.command.referral.ReferralCommand.AssessReferral;
import fr.convergence.command.referral.ReferralCommand.DraftReferral;
import fr.convergence.command.referral.ReferralCommand.RecordAgreement;
import fr.convergence.command.referral.ReferralCommand.SendReferral;
import fr.convergence.command.referral.ReferralCommand.WithdrawAgreement;
import fr.convergence.command.referral.ReferralCommand.WithdrawReferral;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.referral.WithdrawReason;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person's way from door to door: what is asked for on it, and when, as far as can be told beforehand. Where time was quicker,
 * as with a referral that expired, what was to come is refused, and the way ends there.
 */
final class Journey {

    private final Network network;
    private final Chance chance;
    private final Steps steps;
    private final String person;
    private final Set<String> doors = new HashSet<>();
    private int referrals;

    Journey(Network network, Steps steps, Chance chance) {
        this.network = network;
        this.steps = steps;
        this.chance = chance;
        this.person = steps.id("person");
    }

    /**
     * A referral on the way.
     *
     * @param sender where it comes from
     * @param length how many doors came before
     */
    record Referral(String id, Site sender, Drawn drawn, int length) {

        Theme theme() {
            return drawn.need().theme();
        }
    }

    /** The whole way. */
    List<Step> from(Site sender, Instant begun) {
        Drawn drawn = Drawn.of(chance);
        Referral referral = new Referral(nextId(), sender, drawn, 0);
        Instant ready = drafted(referral, begun);
        if (ready != null) {
            send(referral, ready);
            if (chance.happens(Assumptions.AGREEMENT_TAKEN_BACK)) {
                steps.add(steps.later(ready, Assumptions.WORK), sender, new WithdrawAgreement(person, sender.id()));
            }
        }
        return steps.all();
    }

    String nextId() {
        return steps.id("referral " + ++referrals);
    }

    /** When it is ready to leave; null when it never leaves. */
    private @Nullable Instant drafted(Referral referral, Instant at) {
        Drawn drawn = referral.drawn();
        Site sender = referral.sender();
        Agreement agreement = new Agreement(drawn.agreement(), null);
        boolean begunOnly = chance.happens(Assumptions.BEGUN_ONLY);
        steps.add(
                at,
                sender,
                new DraftReferral(
                        referral.id(),
                        sender.id(),
                        person,
                        null,
                        begunOnly
                                ? new Assessment(drawn.need(), null)
                                : new Assessment(drawn.need(), drawn.situation()),
                        begunOnly ? null : agreement));
        if (!begunOnly) {
            return steps.soon(at);
        }
        Instant completed = steps.later(at, 1);
        if (chance.happens(Assumptions.NEVER_SENT)) {
            steps.add(
                    completed,
                    sender,
                    new WithdrawReferral(referral.id(), sender.id(), null, WithdrawReason.SOLVED_MEANWHILE));
            return null;
        }
        steps.add(
                completed,
                sender,
                new AssessReferral(referral.id(), sender.id(), new Assessment(null, drawn.situation())));
        steps.add(completed, sender, new RecordAgreement(referral.id(), sender.id(), agreement));
        return steps.soon(completed);
    }

    /** It leaves for a door, which does with it what it does. */
    void send(Referral referral, Instant at) {
        Site door = door(referral.sender(), referral.theme());
        steps.add(
                at,
                referral.sender(),
                new SendReferral(
                        referral.id(),
                        referral.sender().id(),
                        List.of(door.id()),
                        null,
                        chance.oneOf(Assumptions.OVERRIDES)));
        arrive(referral, door, at);
    }

    /** A door that the person was not at yet. */
    Site door(Site from, Theme theme) {
        Site door = network.door(from, theme, chance.happens(Assumptions.ANY_DOOR), doors, chance);
        doors.add(door.id());
        return door;
    }

    void arrive(Referral referral, Site door, Instant at) {
        new Reception(this, steps, chance, referral, door).from(at);
    }

    /** The person is sent to learn, once their procedure is done. */
    void followUp(Referral closed, Site from, Instant at) {
        if (!from.account()) {
            return;
        }
        Drawn drawn = closed.drawn().learning();
        Referral next = new Referral(nextId(), from, drawn, Assumptions.LONGEST_WAY);
        steps.add(
                at,
                from,
                new DraftReferral(
                        next.id(),
                        from.id(),
                        person,
                        closed.id(),
                        new Assessment(drawn.need(), drawn.situation()),
                        new Agreement(drawn.agreement(), null)));
        send(next, steps.soon(at));
    }
}
