package fr.convergence.query.referralstatistics;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.DepartmentCodes;
import fr.convergence.query.Identifiers;
import fr.convergence.query.OperatorCodes;
import fr.convergence.query.ReadModels.NotReadable;
import fr.convergence.query.StructureCard;
import fr.convergence.query.StructureCards;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Says who may have what counted: a structure its own, a coordination its departments', auditors everything; observers, animators, hubs and
 * partner applications that are allowed to, whole departments only.
 */
@Component
final class Counting {

    private final Territory territory;
    private final StructureCards cards;

    Counting(Territory territory, StructureCards cards) {
        this.territory = territory;
        this.cards = cards;
    }

    /**
     * Refuses what cannot be counted, or not for the actor.
     *
     * @throws NotReadable with the code of the refusal
     */
    void check(ReferralSelection selection, Actor actor) {
        if (!sees(actor)) {
            throw notAllowed();
        }
        String structure = selection.structureId();
        String department = selection.department();
        if ((structure == null) == (department == null)) {
            throw new NotReadable("STRUCTURE_OR_DEPARTMENT", "Indiquez une structure ou un département.");
        }
        if (structure != null) {
            checkStructure(structure, actor);
        }
        if (department != null) {
            checkDepartment(department, actor);
        }
        OperatorCodes.refuseUnknown(selection.operator());
        if (selection.from() != null
                && selection.to() != null
                && !selection.from().isBefore(selection.to())) {
            throw new NotReadable("PERIOD_BACKWARDS", "La période se termine avant d'avoir commencé.");
        }
    }

    /** Whether the actor sees statistics at all. */
    static boolean sees(Actor actor) {
        String structure = actor.structureId();
        return actor.role() == Role.AUDITOR
                || actor.role() == Role.COORDINATOR
                || actor.observes()
                || structure != null && Identifiers.isOne(structure) && actor.worksIn(structure);
    }

    /** Whether the actor sees who sends whom to whom: what is counted of two structures is no aggregate. */
    static boolean seesFlows(Actor actor) {
        return sees(actor) && !actor.observes();
    }

    /** The same of flows. */
    void checkFlows(ReferralSelection selection, Actor actor) {
        if (!seesFlows(actor)) {
            throw notAllowed();
        }
        check(selection, actor);
    }

    private void checkStructure(String structure, Actor actor) {
        if (!Identifiers.isOne(structure)) {
            throw new NotReadable("UNKNOWN_STRUCTURE", "Aucune structure ne porte cet identifiant.");
        }
        boolean allowed = switch (actor.role()) {
            case AUDITOR -> true;
            case COORDINATOR -> isOfDepartmentOf(actor, structure);
            default -> structure.equalsIgnoreCase(actor.structureId());
        };
        if (!allowed) {
            throw notAllowed();
        }
    }

    /** Of a structure that is not shown any more, what its coordination sees is counted. */
    private boolean isOfDepartmentOf(Actor actor, String structure) {
        Map<String, StructureCard> shown = cards.of(List.of(structure));
        return shown.values().stream().allMatch(card -> actor.coordinates(card.department()));
    }

    private void checkDepartment(String department, Actor actor) {
        DepartmentCodes.refuseUnknown(territory, department);
        if (actor.role() != Role.AUDITOR && !actor.coordinates(department) && !actor.observes(department)) {
            throw notAllowed();
        }
    }

    private static NotReadable notAllowed() {
        return new NotReadable(
                "NOT_ALLOWED",
                "Une structure voit ses propres statistiques, une coordination celles de ses départements ; qui n'accompagne ni"
                        + " ne coordonne, au plus celles de départements entiers.");
    }
}
