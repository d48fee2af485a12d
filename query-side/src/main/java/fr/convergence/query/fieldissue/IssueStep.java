package fr.convergence.query.fieldissue;

import fr.convergence.kernel.gathering.IssueAddressee;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an issue.
 *
 * @param text the answer, or what it lacks; null for what says nothing
 * @param addressee to whom it went on; null for what does not go on
 * @param operator code of the operator it went on to
 */
record IssueStep(
        Kind kind,
        OffsetDateTime at,
        @Nullable String text,
        @Nullable IssueAddressee addressee,
        @Nullable String operator) {

    /** What happened. */
    enum Kind {
        RAISED,
        ACKNOWLEDGED,
        PASSED_ON,
        ANSWERED,
        REOPENED,
        WITHDRAWN
    }

    static IssueStep of(Kind kind, OffsetDateTime at) {
        return new IssueStep(kind, at, null, null, null);
    }

    static IssueStep said(Kind kind, OffsetDateTime at, String text) {
        return new IssueStep(kind, at, text, null, null);
    }

    static IssueStep to(Kind kind, OffsetDateTime at, IssueAddressee addressee, @Nullable String operator) {
        return new IssueStep(kind, at, null, addressee, operator);
    }
}
