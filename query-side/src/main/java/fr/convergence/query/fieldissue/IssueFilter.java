package fr.convergence.query.fieldissue;

import fr.convergence.kernel.gathering.IssueAddressee;
import fr.convergence.kernel.gathering.IssueTopic;
import org.jspecify.annotations.Nullable;

/**
 * Which issues are listed; null means any.
 *
 * @param structureId one that raised it, or meets the same
 * @param operator code of the operator it is raised to
 */
record IssueFilter(
        @Nullable String department,
        @Nullable String structureId,
        @Nullable IssueAddressee addressee,
        @Nullable String operator,
        @Nullable IssueTopic topic,
        @Nullable IssueStatus status) {

    static final IssueFilter ANY = new IssueFilter(null, null, null, null, null, null);
}
