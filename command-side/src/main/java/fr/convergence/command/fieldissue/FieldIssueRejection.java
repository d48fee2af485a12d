package fr.convergence.command.fieldissue;

import fr.convergence.kernel.Rejection;

/** Why an issue of the field may refuse a command. */
enum FieldIssueRejection implements Rejection.Code {
    NOT_ALLOWED,
    UNKNOWN_ISSUE,
    NOT_YOUR_ISSUE,
    UNKNOWN_STRUCTURE,
    STRUCTURE_CLOSED,
    MERGED_INTO,
    ALREADY_RAISED,
    RAISES_IT,
    OTHER_DEPARTMENT,
    OPERATOR_MISSING,
    OPERATOR_UNEXPECTED,
    UNKNOWN_OPERATOR,
    LOOKS_LIKE_PERSONAL_DATA,
    WRONG_STATE
}
