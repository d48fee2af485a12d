package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.GATHERING_CANCELLED;
import static fr.convergence.command.gathering.GatheringRejection.MERGED_INTO;
import static fr.convergence.command.gathering.GatheringRejection.NOT_ALLOWED;
import static fr.convergence.command.gathering.GatheringRejection.NOT_YOUR_GATHERING;
import static fr.convergence.command.gathering.GatheringRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_GATHERING;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.OnBehalf;
import fr.convergence.command.Structures;
import fr.convergence.command.gathering.GatheringCommand.OfOrganiser;
import fr.convergence.command.gathering.GatheringCommand.OfSide;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.GatheringEvent;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The gathering, the structures and the people that one decision is about, and who may speak there. Immutable.
 *
 * @param erased references of people of whom nothing is left
 * @param referrals whom each is about
 * @param issues issues of the field that were raised
 */
record Scene(
        Gathering gathering,
        Structures structures,
        Set<String> erased,
        Map<String, String> referrals,
        Set<String> issues) {

    private static final OnBehalf.Codes CODES =
            new OnBehalf.Codes(NOT_ALLOWED, UNKNOWN_STRUCTURE, MERGED_INTO, STRUCTURE_CLOSED);

    /** @param structures before any event */
    static Scene before(Structures structures) {
        return new Scene(Gathering.NONE, structures, Set.of(), Map.of(), Set.of());
    }

    Scene evolve(DomainEvent event) {
        return switch (event) {
            case GatheringEvent it -> new Scene(gathering.evolve(it), structures, erased, referrals, issues);
            case BeneficiaryErased it ->
                new Scene(gathering, structures, with(erased, it.beneficiaryId()), referrals, issues);
            case ReferralDrafted it -> {
                Map<String, String> after = new TreeMap<>(referrals);
                after.put(it.referralId(), it.beneficiaryId());
                yield new Scene(gathering, structures, erased, after, issues);
            }
            case IssueRaised it -> new Scene(gathering, structures, erased, referrals, with(issues, it.issueId()));
            default -> new Scene(gathering, structures.evolve(event), erased, referrals, issues);
        };
    }

    private static Set<String> with(Set<String> known, String one) {
        Set<String> after = new TreeSet<>(known);
        after.add(one);
        return after;
    }

    OnBehalf onBehalf() {
        return new OnBehalf(structures, CODES);
    }

    /** Refuses whoever may speak neither for the structure nor for the department of the gathering; then what nobody planned. */
    GatheringPlanned known(OfSide command, Actor actor) {
        if (!coordinates(actor)) {
            String structure = command.structureId();
            NOT_ALLOWED.when(structure == null);
            onBehalf().refuseOthers(String.valueOf(structure), actor);
        }
        return known(command.gatheringId());
    }

    /** Refuses what nobody planned. */
    GatheringPlanned known(String gatheringId) {
        GatheringPlanned planned = gathering.planned();
        if (planned == null) {
            UNKNOWN_GATHERING.when(true, gatheringId);
            throw new IllegalStateException();
        }
        return planned;
    }

    private boolean coordinates(Actor actor) {
        GatheringPlanned planned = gathering.planned();
        return actor.role() == Role.COORDINATOR && planned != null && actor.coordinates(planned.department());
    }

    /** The gathering, for whoever may speak for an organiser, and for the coordination. */
    GatheringPlanned asOrganiser(OfOrganiser command, Actor actor) {
        GatheringPlanned planned = known(command, actor);
        NOT_YOUR_GATHERING.when(!coordinates(actor) && !organises(command.structureId()));
        return planned;
    }

    /** Whether what is asked on that side is asked by an organiser, by the coordination, or by one of some others. */
    boolean concerns(OfSide command, Actor actor, Collection<String> others) {
        return coordinates(actor) || organises(command.structureId()) || isOneOf(command.structureId(), others);
    }

    private boolean organises(@Nullable String structureId) {
        GatheringPlanned planned = gathering.planned();
        return planned != null && isOneOf(structureId, planned.organiserIds());
    }

    /** Whether a structure, or one it stands for, is among some. */
    boolean isOneOf(@Nullable String structureId, Collection<String> some) {
        return structureId != null && structures.oneWith(structureId).stream().anyMatch(some::contains);
    }

    /** As whom of some a structure speaks: one that it stands for, else itself. */
    String among(String structureId, Collection<String> some) {
        List<String> ones = structures.oneWith(structureId);
        return ones.stream().filter(some::contains).findFirst().orElse(structureId);
    }

    /** Refuses what comes too late: it was called off. */
    void refuseCancelled() {
        GATHERING_CANCELLED.when(gathering.cancelled());
    }
}
