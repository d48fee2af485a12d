package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.OperatorReferentRejection.ALREADY_DECLARED;
import static fr.convergence.command.cartography.OperatorReferentRejection.NOT_ALLOWED;
import static fr.convergence.command.cartography.OperatorReferentRejection.NO_WAY_TO_REACH;
import static fr.convergence.command.cartography.OperatorReferentRejection.REFERENT_WITHDRAWN;
import static fr.convergence.command.cartography.OperatorReferentRejection.UNKNOWN_DEPARTMENT;
import static fr.convergence.command.cartography.OperatorReferentRejection.UNKNOWN_REFERENT;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.cartography.OperatorReferentCommand.ConfirmOperatorReferent;
import fr.convergence.command.cartography.OperatorReferentCommand.CorrectOperatorReferent;
import fr.convergence.command.cartography.OperatorReferentCommand.DeclareOperatorReferent;
import fr.convergence.command.cartography.OperatorReferentCommand.WithdrawOperatorReferent;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.OperatorReferentEvent;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentConfirmed;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentCorrected;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentDeclared;
import fr.convergence.kernel.cartography.OperatorReferentEvent.OperatorReferentWithdrawn;
import fr.convergence.kernel.cartography.OperatorReferentField;
import fr.convergence.kernel.cartography.SourcedDetails;
import fr.convergence.kernel.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Decides what may happen to level 2 referents: the coordination of their department speaks of them, and the operator itself. */
final class OperatorReferentDecider implements Decider<OperatorReferentCommand, OperatorReferent> {

    @Override
    public Class<OperatorReferentCommand> commands() {
        return OperatorReferentCommand.class;
    }

    @Override
    public OperatorReferent initial() {
        return OperatorReferent.NONE;
    }

    @Override
    public Boundary boundary(OperatorReferentCommand command) {
        return Boundary.of("referent", command.referentId(), OperatorReferentEvent.class);
    }

    @Override
    public boolean begins(OperatorReferentCommand command) {
        return command instanceof DeclareOperatorReferent;
    }

    @Override
    public OperatorReferent evolve(OperatorReferent now, DomainEvent event) {
        return now.evolve((OperatorReferentEvent) event);
    }

    @Override
    public List<OperatorReferentEvent> decide(
            OperatorReferent now, OperatorReferentCommand command, Circumstances circumstances) {
        Actor actor = circumstances.actor();
        NOT_ALLOWED.when(!Rights.keepsCartography(actor) && actor.role() != Role.OPERATOR);
        if (command instanceof DeclareOperatorReferent it) {
            return declare(now, it, actor);
        }
        OperatorReferentDeclared declared = now.declared();
        if (declared == null) {
            throw new Rejected(List.of(UNKNOWN_REFERENT.rejection(command.referentId())));
        }
        NOT_ALLOWED.when(!speaksOf(declared.operator(), declared.department(), actor));
        LocalDate today = circumstances.today();
        if (command instanceof WithdrawOperatorReferent) {
            return now.withdrawn() ? List.of() : List.of(withdrawn(declared, today));
        }
        REFERENT_WITHDRAWN.when(now.withdrawn());
        return switch (command) {
            case CorrectOperatorReferent it -> correct(now, declared, it);
            case ConfirmOperatorReferent _ ->
                today.equals(now.confirmedOn()) ? List.of() : List.of(confirmed(declared, today));
            case DeclareOperatorReferent _, WithdrawOperatorReferent _ ->
                throw new IllegalArgumentException("decided before: " + command);
        };
    }

    private static List<OperatorReferentEvent> declare(
            OperatorReferent now, DeclareOperatorReferent command, Actor actor) {
        SortedMap<String, List<String>> details = FieldRules.tidy(command.details());
        details.values().removeIf(List::isEmpty);
        List<Rejection> faults = new ArrayList<>();
        if (Territory.current().department(command.department()).isEmpty()) {
            faults.add(UNKNOWN_DEPARTMENT.at("department", command.department()));
        }
        faults.addAll(Formats.OPERATOR.faults("operator", command.operator()));
        faults.addAll(FieldRules.OPERATOR_REFERENT.faultsOfWhole("details", details));
        faults.addAll(faultsOfReach(details));
        Rejected.unlessEmpty(faults);
        NOT_ALLOWED.when(!speaksOf(command.operator(), command.department(), actor));
        OperatorReferentDeclared declared =
                new OperatorReferentDeclared(command.referentId(), command.department(), command.operator(), details);
        ALREADY_DECLARED.when(now.declared() != null && !declared.equals(now.declared()));
        return now.declared() == null ? List.of(declared) : List.of();
    }

    private static List<OperatorReferentEvent> correct(
            OperatorReferent now, OperatorReferentDeclared declared, CorrectOperatorReferent command) {
        SortedMap<String, List<String>> details = FieldRules.tidy(command.details());
        List<Rejection> faults =
                new ArrayList<>(FieldRules.OPERATOR_REFERENT.faultsOfPart("details", details, List.of()));
        faults.addAll(faultsOfReach(now.with(details)));
        Rejected.unlessEmpty(faults);
        SortedMap<String, List<String>> changes = SourcedDetails.differences(now.details(), details);
        return changes.isEmpty()
                ? List.of()
                : List.of(new OperatorReferentCorrected(
                        declared.referentId(), declared.department(), declared.operator(), changes));
    }

    private static boolean speaksOf(String operator, String department, Actor actor) {
        return actor.coordinates(department) || actor.answersFor(operator, department);
    }

    /** A referent nobody can reach is none. */
    private static List<Rejection> faultsOfReach(Map<String, List<String>> details) {
        return details.containsKey(OperatorReferentField.PHONES.name())
                        || details.containsKey(OperatorReferentField.EMAILS.name())
                ? List.of()
                : List.of(NO_WAY_TO_REACH.at("details"));
    }

    private static OperatorReferentEvent confirmed(OperatorReferentDeclared of, LocalDate on) {
        return new OperatorReferentConfirmed(of.referentId(), of.department(), of.operator(), on);
    }

    private static OperatorReferentEvent withdrawn(OperatorReferentDeclared of, LocalDate on) {
        return new OperatorReferentWithdrawn(of.referentId(), of.department(), of.operator(), on);
    }
}
