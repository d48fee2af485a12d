package fr.convergence.command.gathering;

import static fr.convergence.command.gathering.GatheringRejection.DAY_NOT_COME;
import static fr.convergence.command.gathering.GatheringRejection.DAY_PASSED;
import static fr.convergence.command.gathering.GatheringRejection.DEPARTMENT_MISSING;
import static fr.convergence.command.gathering.GatheringRejection.GATHERING_CANCELLED;
import static fr.convergence.command.gathering.GatheringRejection.GATHERING_HELD;
import static fr.convergence.command.gathering.GatheringRejection.MERGED_INTO;
import static fr.convergence.command.gathering.GatheringRejection.NOT_ALLOWED;
import static fr.convergence.command.gathering.GatheringRejection.NOT_YOUR_GATHERING;
import static fr.convergence.command.gathering.GatheringRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_GATHERING;
import static fr.convergence.command.gathering.GatheringRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.OnBehalf;
import fr.convergence.command.Promises;
import fr.convergence.command.Structures;
import fr.convergence.command.gathering.GatheringCommand.OfSomebody;
import fr.convergence.command.gathering.GatheringCommand.PlanGathering;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.GatheringPlanEvent.GatheringPlanned;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The gathering, the structures, the people and the issues that one decision is about, and who may speak there. Immutable.
 *
 * @param gatheringId the one it is about; empty before it is known
 * @param promises what is known of it, and of all that may take the same room
 * @param erased references of people of whom nothing is left
 * @param referrals whom each is about
 * @param issues that were raised
 */
record Scene(
        String gatheringId,
        Promises promises,
        Structures structures,
        Set<String> erased,
        Map<String, String> referrals,
        Set<String> issues) {

    private static final OnBehalf.Codes CODES =
            new OnBehalf.Codes(NOT_ALLOWED, UNKNOWN_STRUCTURE, MERGED_INTO, STRUCTURE_CLOSED);

    /** Before any event. */
    static Scene before(Structures structures, Promises promises) {
        return new Scene("", promises, structures, Set.of(), Map.of(), Set.of());
    }

    Scene evolve(DomainEvent event) {
        return switch (event) {
            case BeneficiaryErased it ->
                new Scene(gatheringId, promises, structures, with(erased, it.beneficiaryId()), referrals, issues);
            case ReferralDrafted it -> {
                Map<String, String> after = new TreeMap<>(referrals);
                after.put(it.referralId(), it.beneficiaryId());
                yield new Scene(gatheringId, promises, structures, erased, after, issues);
            }
            case IssueRaised it ->
                new Scene(gatheringId, promises, structures, erased, referrals, with(issues, it.issueId()));
            default ->
                promises.concerns(event)
                        ? new Scene(gatheringId, promises.evolve(event), structures, erased, referrals, issues)
                        : new Scene(gatheringId, promises, structures.evolve(event), erased, referrals, issues);
        };
    }

    /** The same, looked at for one gathering. */
    Scene about(String gathering) {
        return new Scene(gathering, promises, structures, erased, referrals, issues);
    }

    Gathering gathering() {
        return promises.of(GatheringPromises.class).gathering(gatheringId);
    }

    private static Set<String> with(Set<String> set, String value) {
        Set<String> after = new TreeSet<>(set);
        after.add(value);
        return after;
    }

    OnBehalf onBehalf() {
        return new OnBehalf(structures, CODES);
    }

    /** Refuses whoever speaks for nobody here: for a structure, or for the department where it takes place. */
    void refuseOthers(OfSomebody command, @Nullable String department, Actor actor) {
        boolean animator = actor.role() == Role.COORDINATOR || actor.role() == Role.NETWORK_ANIMATOR;
        if (!animator || department == null || !actor.animates(department)) {
            boolean unsaid = animator && department == null;
            DEPARTMENT_MISSING.when(unsaid && command instanceof PlanGathering it && it.structureId() == null);
            NOT_ALLOWED.when(command.structureId() == null);
            onBehalf().refuseOthers(Objects.requireNonNull(command.structureId()), actor);
        }
    }

    /** Refuses what is asked of a gathering that nobody announced. */
    GatheringPlanned known(GatheringCommand command) {
        GatheringPlanned planned = gathering().planned();
        UNKNOWN_GATHERING.when(planned == null, command.gatheringId());
        return Objects.requireNonNull(planned);
    }

    /** The gathering, for whoever may speak for a structure or for the coordination, concerned or not. */
    Gathering asAnybody(OfSomebody command, Actor actor) {
        GatheringPlanned planned = gathering().planned();
        refuseOthers(command, planned == null ? null : planned.department(), actor);
        known(command);
        return gathering();
    }

    /** The gathering, for whoever may speak for an organiser, or for the coordination. */
    Gathering asOrganiser(OfSomebody command, Actor actor) {
        asAnybody(command, actor);
        NOT_YOUR_GATHERING.when(!organises(command));
        return gathering();
    }

    /** Whether it is asked on the side of an organiser, or of the coordination. */
    boolean organises(OfSomebody command) {
        return command.structureId() == null || isOne(command, organiserIds()::contains);
    }

    /** Whether the structure on whose side it is asked, or one that it stands for, is one of some. */
    boolean isOne(OfSomebody command, Predicate<String> some) {
        return command.structureId() != null
                && structures.oneWith(command.structureId()).stream().anyMatch(some);
    }

    /** What keeps some structures from beginning anything. */
    List<Rejection> faultsOfStructures(String path, List<String> structureIds) {
        List<Rejection> faults = new ArrayList<>();
        for (String structure : structureIds) {
            String survivor = structures.mergedInto(structure);
            if (!structures.exists(structure)) {
                faults.add(UNKNOWN_STRUCTURE.at(path, structure));
            } else if (survivor != null) {
                faults.add(MERGED_INTO.at(path, survivor));
            } else if (structures.closed(structure)) {
                faults.add(STRUCTURE_CLOSED.at(path));
            }
        }
        return faults;
    }

    List<String> organiserIds() {
        return Objects.requireNonNull(gathering().terms()).organiserIds();
    }

    LocalDate day() {
        return Objects.requireNonNull(gathering().time()).day();
    }

    /** Refuses what comes too late: it was called off, took place, or its day has passed. */
    void refuseOver(LocalDate today) {
        GATHERING_CANCELLED.when(gathering().cancelled());
        GATHERING_HELD.when(gathering().held() != null);
        DAY_PASSED.when(day().isBefore(today));
    }

    /** Refuses what comes too early, or of what does not take place. */
    void refuseNotCome(LocalDate today) {
        GATHERING_CANCELLED.when(gathering().cancelled());
        DAY_NOT_COME.when(day().isAfter(today));
    }
}
