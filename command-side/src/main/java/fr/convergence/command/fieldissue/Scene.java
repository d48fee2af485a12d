package fr.convergence.command.fieldissue;

import static fr.convergence.command.fieldissue.FieldIssueRejection.MERGED_INTO;
import static fr.convergence.command.fieldissue.FieldIssueRejection.NOT_ALLOWED;
import static fr.convergence.command.fieldissue.FieldIssueRejection.NOT_YOUR_ISSUE;
import static fr.convergence.command.fieldissue.FieldIssueRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.fieldissue.FieldIssueRejection.UNKNOWN_ISSUE;
import static fr.convergence.command.fieldissue.FieldIssueRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.OnBehalf;
import fr.convergence.command.Structures;
import fr.convergence.command.fieldissue.FieldIssueCommand.OfCoordination;
import fr.convergence.command.fieldissue.FieldIssueCommand.OfStructure;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.gathering.FieldIssueEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;

/** The issue and the structures that one decision is about, and who may speak there. Immutable. */
record Scene(FieldIssue issue, Structures structures) {

    private static final OnBehalf.Codes CODES =
            new OnBehalf.Codes(NOT_ALLOWED, UNKNOWN_STRUCTURE, MERGED_INTO, STRUCTURE_CLOSED);

    Scene evolve(DomainEvent event) {
        return event instanceof FieldIssueEvent it
                ? new Scene(issue.evolve(it), structures)
                : new Scene(issue, structures.evolve(event));
    }

    OnBehalf onBehalf() {
        return new OnBehalf(structures, CODES);
    }

    private IssueRaised known(FieldIssueCommand command) {
        IssueRaised raised = issue.raised();
        if (raised == null) {
            UNKNOWN_ISSUE.when(true, command.issueId());
            throw new IllegalStateException();
        }
        return raised;
    }

    /** The issue, for whoever may speak for a structure. */
    IssueRaised asAnybody(OfStructure command, Actor actor) {
        onBehalf().refuseOthers(command.structureId(), actor);
        return known(command);
    }

    /** The issue, for whoever may speak for the structure that raised it. */
    IssueRaised asRaiser(OfStructure command, Actor actor) {
        IssueRaised raised = asAnybody(command, actor);
        NOT_YOUR_ISSUE.when(!isOneWith(command.structureId(), raised.raisedBy()));
        return raised;
    }

    /** The issue, for the coordination of its department; nobody else learns whether it exists. */
    IssueRaised asCoordination(OfCoordination command, Actor actor) {
        NOT_ALLOWED.when(actor.role() != Role.COORDINATOR);
        IssueRaised raised = known(command);
        NOT_ALLOWED.when(!actor.coordinates(raised.department()));
        return raised;
    }

    boolean isOneWith(String structureId, String other) {
        return structures.oneWith(structureId).contains(other);
    }
}
