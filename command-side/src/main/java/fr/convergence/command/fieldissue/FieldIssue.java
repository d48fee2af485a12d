package fr.convergence.command.fieldissue;

import fr.convergence.command.fieldissue.FieldIssueCommand.Recipient;
import fr.convergence.kernel.gathering.FieldIssueEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAcknowledged;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAnswered;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssuePassedOn;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueReopened;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueShared;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueWithdrawn;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An issue of the field, from the day it is raised to the answer that helps. Immutable.
 *
 * @param raised how it began; null before
 * @param recipient to whom it is raised now; null before
 * @param sharedBy the other structures that meet the same
 * @param said the last words on it: its description, what was missing, or the answer
 */
record FieldIssue(
        @Nullable IssueRaised raised,
        @Nullable Recipient recipient,
        IssueStage stage,
        Set<String> sharedBy,
        String said) {

    static final FieldIssue NONE = new FieldIssue(null, null, IssueStage.RAISED, Set.of(), "");

    FieldIssue evolve(FieldIssueEvent event) {
        return switch (event) {
            case IssueRaised it ->
                new FieldIssue(
                        it,
                        new Recipient(it.addressee(), it.operator()),
                        IssueStage.RAISED,
                        sharedBy,
                        it.description());
            case IssueShared it -> {
                Set<String> more = new TreeSet<>(sharedBy);
                more.add(it.structureId());
                yield new FieldIssue(raised, recipient, stage, more, said);
            }
            case IssueAcknowledged _ -> at(IssueStage.ACKNOWLEDGED, said);
            case IssuePassedOn it ->
                new FieldIssue(raised, new Recipient(it.addressee(), it.operator()), IssueStage.RAISED, sharedBy, said);
            case IssueAnswered it -> at(IssueStage.ANSWERED, it.answer());
            case IssueReopened it -> at(IssueStage.RAISED, it.missing());
            case IssueWithdrawn _ -> at(IssueStage.WITHDRAWN, said);
        };
    }

    private FieldIssue at(IssueStage next, String words) {
        return new FieldIssue(raised, recipient, next, sharedBy, words);
    }

    /** Whether an answer is awaited. */
    boolean isOpen() {
        return stage == IssueStage.RAISED || stage == IssueStage.ACKNOWLEDGED;
    }
}
