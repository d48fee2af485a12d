package fr.convergence.command.fieldissue;

import fr.convergence.kernel.gathering.FieldIssueEvent;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAcknowledged;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueAnswered;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssuePassedOn;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueRaised;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueReopened;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueShared;
import fr.convergence.kernel.gathering.FieldIssueEvent.IssueWithdrawn;
import fr.convergence.kernel.gathering.IssueAddressee;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An issue of the field. Immutable.
 *
 * @param raised how it began; null before
 * @param addressee to whom it is now; null before
 * @param operator code of the operator it is raised to
 * @param answer what was answered last; null as long as it waits for an answer
 * @param missing what the answer lacked, when it waits for another; null when nobody said
 * @param sharers who meets the same
 */
record FieldIssue(
        @Nullable IssueRaised raised,
        @Nullable IssueAddressee addressee,
        @Nullable String operator,
        boolean acknowledged,
        @Nullable String answer,
        @Nullable String missing,
        boolean withdrawn,
        Set<String> sharers) {

    static final FieldIssue NONE = new FieldIssue(null, null, null, false, null, null, false, Set.of());

    FieldIssue evolve(FieldIssueEvent event) {
        return switch (event) {
            case IssueRaised it -> new FieldIssue(it, it.addressee(), it.operator(), false, null, null, false, sharers);
            case IssueShared it -> {
                Set<String> after = new TreeSet<>(sharers);
                after.add(it.structureId());
                yield new FieldIssue(raised, addressee, operator, acknowledged, answer, missing, withdrawn, after);
            }
            case IssueAcknowledged _ ->
                new FieldIssue(raised, addressee, operator, true, answer, missing, withdrawn, sharers);
            case IssuePassedOn it ->
                new FieldIssue(raised, it.addressee(), it.operator(), false, answer, missing, withdrawn, sharers);
            case IssueAnswered it ->
                new FieldIssue(raised, addressee, operator, true, it.answer(), null, withdrawn, sharers);
            case IssueReopened it ->
                new FieldIssue(raised, addressee, operator, false, null, it.missing(), withdrawn, sharers);
            case IssueWithdrawn _ ->
                new FieldIssue(raised, addressee, operator, acknowledged, answer, missing, true, sharers);
        };
    }
}
