package fr.convergence.command.fieldissue;

import static fr.convergence.command.fieldissue.FieldIssueRejection.MERGED_INTO;
import static fr.convergence.command.fieldissue.FieldIssueRejection.NOT_ALLOWED;
import static fr.convergence.command.fieldissue.FieldIssueRejection.NOT_YOUR_ISSUE;
import static fr.convergence.command.fieldissue.FieldIssueRejection.STRUCTURE_CLOSED;
import static fr.convergence.command.fieldissue.FieldIssueRejection.UNKNOWN_ISSUE;
import static fr.convergence.command.fieldissue.FieldIssueRejection.UNKNOWN_STRUCTURE;

import fr.convergence.command.OnBehalf;
import fr.convergence.command.Structures;
import fr.convergence.command.fieldissue.FieldIssueCommand.OfAddressee;
import fr.convergence.command.fieldissue.FieldIssueCommand.OfRaiser;
import fr.convergence.command.fieldissue.FieldIssueCommand.Recipient;
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

    /** The issue, for those who animate its department, and for the hub or the operator whom it is raised to now. */
    FieldIssue asAddressee(OfAddressee command, Actor actor) {
        NOT_ALLOWED.when(!mayAnswerAny(actor));
        String department = known(command).department();
        NOT_ALLOWED.when(
                !actor.animates(department) && !isAsked(actor, Objects.requireNonNull(issue.recipient()), department));
        return issue;
    }

    private static boolean isAsked(Actor actor, Recipient recipient, String department) {
        return switch (recipient.addressee()) {
            case COORDINATION -> false;
            case HUB -> actor.role() == Role.HUB && actor.departments().contains(department);
            case OPERATOR -> actor.answersFor(recipient.operator(), department);
        };
    }

    /** Others learn nothing, not even what was raised. */
    private static boolean mayAnswerAny(Actor actor) {
        return switch (actor.role()) {
            case COORDINATOR, NETWORK_ANIMATOR, HUB, OPERATOR -> true;
            default -> false;
        };
    }

    /** The issue, for whoever may speak for the structure that raised it. */
    FieldIssue asRaiser(OfRaiser command, Actor actor) {
        onBehalf().refuseOthers(command.structureId(), actor);
        String raiser = known(command).raisedBy();
        NOT_YOUR_ISSUE.when(!structures.oneWith(command.structureId()).contains(raiser));
        return issue;
    }
}
