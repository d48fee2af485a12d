package fr.convergence.command.fieldissue;

import fr.convergence.command.Command;
import fr.convergence.kernel.gathering.IssueAddressee;
import fr.convergence.kernel.gathering.IssueTopic;
import fr.convergence.kernel.gathering.IssueWithdrawal;
import org.jspecify.annotations.Nullable;

/** What may be asked of an issue that the field raises. */
public sealed interface FieldIssueCommand extends Command {

    /** The issue's identifier, a UUID. */
    String issueId();

    /** Asked by, or on behalf of, a structure: by its agents and mediators, or the coordination of its department. */
    sealed interface OfStructure extends FieldIssueCommand {

        /** The structure on whose side it is asked, or one that stands for it since they were merged. */
        String structureId();
    }

    /** What only the structure that raised it may ask. */
    sealed interface OfRaiser extends OfStructure {}

    /** What those may ask who animate the department, for themselves and for whom they passed it on to, and the hub or the operator it is raised to. */
    sealed interface OfAddressee extends FieldIssueCommand {}

    /**
     * To whom it is raised.
     *
     * @param operator code of the operator, when it is one; else null
     */
    record Recipient(IssueAddressee addressee, @Nullable String operator) {}

    /** Raises it. */
    record RaiseIssue(String issueId, String structureId, Recipient recipient, IssueTopic topic, String description)
            implements OfStructure {}

    /** Tells that another structure of the department meets the same. */
    record ShareIssue(String issueId, String structureId) implements OfStructure {}

    /** Takes note of it. */
    record AcknowledgeIssue(String issueId) implements OfAddressee {}

    /** Passes it on to somebody else. */
    record PassOnIssue(String issueId, Recipient recipient) implements OfAddressee {}

    /** Answers it, which also takes note of it. */
    record AnswerIssue(String issueId, String answer) implements OfAddressee {}

    /** Tells that the answer does not help. */
    record ReopenIssue(String issueId, String structureId, String missing) implements OfRaiser {}

    /** Takes it back. */
    record WithdrawIssue(String issueId, String structureId, IssueWithdrawal reason) implements OfRaiser {}
}
