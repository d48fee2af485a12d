package fr.convergence.query.fieldissue;

import fr.convergence.kernel.gathering.IssueAddressee;
import fr.convergence.kernel.gathering.IssueTopic;
import fr.convergence.kernel.gathering.IssueWithdrawal;
import fr.convergence.query.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue of the field as the read model shows it.
 *
 * @param addressee to whom it is now
 * @param operator code of the operator it is raised to
 * @param sharedBy other structures that meet the same
 * @param withdrawal why it was taken back
 * @param steps what happened to it, in order
 */
record FieldIssue(
        String id,
        String sortName,
        String raisedBy,
        String department,
        IssueAddressee addressee,
        @Nullable String operator,
        IssueTopic topic,
        String description,
        IssueStatus status,
        List<String> sharedBy,
        @Nullable IssueWithdrawal withdrawal,
        List<IssueStep> steps) {

    Page.Cursor cursor() {
        return new Page.Cursor(sortName, id);
    }
}
