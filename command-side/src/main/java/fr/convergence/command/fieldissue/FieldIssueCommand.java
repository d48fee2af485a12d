package fr.convergence.command.fieldissue;

import fr.convergence.command.Command;
import fr.convergence.kernel.gathering.IssueAddressee;
import fr.convergence.kernel.gathering.IssueTopic;
import fr.convergence.kernel.gathering.IssueWithdrawal;
import org.jspecify.annotations.Nullable;

/** What may be asked of an issue of the field. */
public sealed interface FieldIssueCommand extends Command {

    /** The issue's identifier, a UUID. */
    String issueId();

    /** Asked by, or on behalf of, a structure. */
    sealed interface OfStructure extends FieldIssueCommand {

        /** The structure, or one that stands for it since they were merged. */
        String structureId();
    }

    /** What only the coordination of the issue's department may ask: it speaks for the hub and the operators too. */
    sealed interface OfCoordination extends FieldIssueCommand {}

    /**
     * Raises it.
     *
     * @param operator code, for an operator only
     */
    record RaiseIssue(
            String issueId,
            String structureId,
            IssueAddressee addressee,
            @Nullable String operator,
            IssueTopic topic,
            String description)
            implements OfStructure {}

    /** Meets the same. */
    record ShareIssue(String issueId, String structureId) implements OfStructure {}

    /** Takes note of it. */
    record AcknowledgeIssue(String issueId) implements OfCoordination {}

    /**
     * Has it go on to somebody else.
     *
     * @param operator code, for an operator only
     */
    record PassOnIssue(
            String issueId,
            IssueAddressee addressee,
            @Nullable String operator) implements OfCoordination {}

    /** Answers. */
    record AnswerIssue(String issueId, String answer) implements OfCoordination {}

    /** Is not helped by the answer. */
    record ReopenIssue(String issueId, String structureId, String missing) implements OfStructure {}

    /** Takes it back. */
    record WithdrawIssue(String issueId, String structureId, IssueWithdrawal reason) implements OfStructure {}
}
