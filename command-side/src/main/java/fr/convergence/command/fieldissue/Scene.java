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
import fr.convergence.command.fieldissue.FieldIssueCommand.OfRaiser;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.gathering.FieldIssueEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import java.util.Objects;

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

    /** Refuses what is asked of an issue that nobody raised. */
    IssueRaised known(FieldIssueCommand command) {
        UNKNOWN_ISSUE.when(issue.raised() == null, command.issueId());
        return Objects.requireNonNull(issue.raised());
    }

    /** The issue, for the coordination of its department. */
    FieldIssue asCoordination(OfCoordination command, Actor actor) {
        NOT_ALLOWED.when(actor.role() != Role.COORDINATOR);
        String department = known(command).department();
        NOT_ALLOWED.when(!actor.coordinates(department));
        return issue;
    }

    /** The issue, for whoever may speak for the structure that raised it. */
    FieldIssue asRaiser(OfRaiser command, Actor actor) {
        onBehalf().refuseOthers(command.structureId(), actor);
        String raiser = known(command).raisedBy();
        NOT_YOUR_ISSUE.when(!structures.oneWith(command.structureId()).contains(raiser));
        return issue;
    }
}
