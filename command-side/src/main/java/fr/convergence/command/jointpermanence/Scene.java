package fr.convergence.command.jointpermanence;

import static fr.convergence.command.jointpermanence.JointPermanenceRejection.MERGED_INTO;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NOT_AGREED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NOT_ALLOWED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.NOT_YOUR_PERMANENCE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.UNKNOWN_PERMANENCE;
import static fr.convergence.command.jointpermanence.JointPermanenceRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.OnBehalf;
import fr.convergence.command.Promises;
import fr.convergence.command.Structures;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.OfStructure;
import fr.convergence.command.jointpermanence.JointPermanenceCommand.OfWhole;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.jointpermanence.JointPermanenceEvent;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The permanences, the structures and the people that one decision is about, and who may speak there. Immutable.
 *
 * @param promises what is known of the permanence it is about, and of all where somebody or something may be taken
 * @param erased references of people of whom nothing is left
 * @param referrals whom each is about
 */
record Scene(Promises promises, Structures structures, Set<String> erased, Map<String, String> referrals) {

    private static final OnBehalf.Codes CODES =
            new OnBehalf.Codes(NOT_ALLOWED, UNKNOWN_STRUCTURE, MERGED_INTO, STRUCTURE_CLOSED);

    /** Before any event. */
    static Scene before(Structures structures, Promises promises) {
        return new Scene(promises, structures, Set.of(), Map.of());
    }

    Scene evolve(DomainEvent event) {
        return switch (event) {
            case BeneficiaryErased it -> {
                Set<String> after = new TreeSet<>(erased);
                after.add(it.beneficiaryId());
                yield new Scene(promises, structures, after, referrals);
            }
            case ReferralDrafted it -> {
                Map<String, String> after = new TreeMap<>(referrals);
                after.put(it.referralId(), it.beneficiaryId());
                yield new Scene(promises, structures, erased, after);
            }
            default ->
                promises.concerns(event)
                        ? with(event)
                        : new Scene(promises, structures.evolve(event), erased, referrals);
        };
    }

    private Scene with(DomainEvent event) {
        return new Scene(promises.evolve(event), structures, erased, referrals);
    }

    /** As it will be. */
    Scene after(List<? extends JointPermanenceEvent> events) {
        Scene after = this;
        for (JointPermanenceEvent event : events) {
            after = after.with(event);
        }
        return after;
    }

    Permanence permanence(String id) {
        return promises.of(PermanencePromises.class).permanence(id);
    }

    OnBehalf onBehalf() {
        return new OnBehalf(structures, CODES);
    }

    /** The permanence a command is about; refuses what nobody proposed. */
    Permanence known(JointPermanenceCommand command) {
        Permanence permanence = permanence(command.permanenceId());
        UNKNOWN_PERMANENCE.when(permanence.proposed() == null, command.permanenceId());
        return permanence;
    }

    /** Refuses whoever may speak neither for the structure nor for the department where the permanence is held. */
    private void refuseOthers(OfStructure command, Actor actor) {
        PermanenceProposed proposed = permanence(command.permanenceId()).proposed();
        boolean coordinates =
                actor.role() == Role.COORDINATOR && proposed != null && actor.coordinates(proposed.department());
        if (!coordinates) {
            onBehalf().refuseOthers(command.structureId(), actor);
        }
    }

    /** The permanence, for whoever may speak for one of its holders. */
    Permanence asHolder(OfStructure command, Actor actor) {
        refuseOthers(command, actor);
        Permanence permanence = known(command);
        NOT_YOUR_PERMANENCE.when(holderOf(command).isEmpty());
        return permanence;
    }

    /** The permanence, for whoever may speak for a holder that agreed: what any of them may do for all. */
    Permanence asOneOfAll(OfWhole command, Actor actor) {
        Permanence permanence = asHolder(command, actor);
        NOT_AGREED.when(holder(command).stage() != HolderStage.AGREED);
        return permanence;
    }

    /** The permanence, for whoever may speak for a structure that need not hold it. */
    Permanence asAnybody(OfStructure command, Actor actor) {
        refuseOthers(command, actor);
        return known(command);
    }

    /** As which holder a structure speaks: itself, or one that it stands for. */
    Optional<String> holderOf(OfStructure command) {
        Permanence permanence = permanence(command.permanenceId());
        return structures.oneWith(command.structureId()).stream()
                .filter(permanence.holders()::containsKey)
                .findFirst();
    }

    Holder holder(OfStructure command) {
        return permanence(command.permanenceId())
                .holders()
                .getOrDefault(holderOf(command).orElse(""), Holder.NONE);
    }
}
