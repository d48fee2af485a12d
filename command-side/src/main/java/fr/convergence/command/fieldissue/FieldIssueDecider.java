package fr.convergence.command.fieldissue;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Decider;
import fr.convergence.command.Structures;
import fr.convergence.command.fieldissue.FieldIssueCommand.AcknowledgeIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.AnswerIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.OfStructure;
import fr.convergence.command.fieldissue.FieldIssueCommand.PassOnIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.RaiseIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.ReopenIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.ShareIssue;
import fr.convergence.command.fieldissue.FieldIssueCommand.WithdrawIssue;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAcknowledged;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAnswered;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssuePassedOn;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueReopened;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueShared;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueWithdrawn;
import java.util.List;

/** Decides what may happen to the issues that the field raises. */
final class FieldIssueDecider implements Decider<FieldIssueCommand, Scene> {

    private final Structures structures;

    /** @param structures before any event */
    FieldIssueDecider(Structures structures) {
        this.structures = structures;
    }

    @Override
    public Class<FieldIssueCommand> commands() {
        return FieldIssueCommand.class;
    }

    @Override
    public Scene initial() {
        return new Scene(FieldIssue.NONE, structures);
    }

    @Override
    public Boundary boundary(FieldIssueCommand command) {
        return boundary(command, initial());
    }

    /** An issue is also spoken of by gatherings, on which nothing here depends. */
    @Override
    public Boundary boundary(FieldIssueCommand command, Scene known) {
        Boundary issue = Boundary.of(
                "field-issue",
                command.issueId(),
                IssueRaised.class,
                IssueShared.class,
                IssueAcknowledged.class,
                IssuePassedOn.class,
                IssueAnswered.class,
                IssueReopened.class,
                IssueWithdrawn.class);
        return command instanceof OfStructure it ? issue.or(known.structures().identity(it.structureId())) : issue;
    }

    @Override
    public Scene evolve(Scene now, DomainEvent event) {
        return now.evolve(event);
    }

    @Override
    public List<? extends DomainEvent> decide(Scene now, FieldIssueCommand command, Circumstances circumstances) {
        return switch (command) {
            case RaiseIssue it -> IssueDecisions.raise(now, it, circumstances);
            case ShareIssue it -> IssueDecisions.share(now, it, circumstances);
            case AcknowledgeIssue it -> IssueDecisions.acknowledge(now, it, circumstances);
            case PassOnIssue it -> IssueDecisions.passOn(now, it, circumstances);
            case AnswerIssue it -> IssueDecisions.answer(now, it, circumstances);
            case ReopenIssue it -> IssueDecisions.reopen(now, it, circumstances);
            case WithdrawIssue it -> IssueDecisions.withdraw(now, it, circumstances);
        };
    }
}
