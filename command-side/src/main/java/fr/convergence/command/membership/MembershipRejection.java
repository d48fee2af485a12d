package fr.convergence.command.membership;

import fr.convergence.kernel.Rejection;

/** Why a membership may refuse a command. */
enum MembershipRejection implements Rejection.Code {
    NOT_ALLOWED,
    NOT_ONESELF,
    UNKNOWN_MEMBERSHIP,
    ALREADY_ASKED,
    ALREADY_HELD,
    ALREADY_SETTLED,
    NOT_HELD,
    TOO_MANY_MEMBERSHIPS,
    ROLE_NOT_GIVEN,
    STRUCTURE_MISSING,
    DEPARTMENT_MISSING,
    OPERATOR_MISSING,
    NOT_OF_THIS_ROLE,
    UNKNOWN_DEPARTMENT,
    UNKNOWN_OPERATOR,
    UNKNOWN_STRUCTURE,
    MERGED_INTO,
    STRUCTURE_CLOSED,
    MEMBER_NOT_OPAQUE,
    PERIOD_BACKWARDS
}
