package fr.convergence.command;

import fr.convergence.kernel.Rejection;

/** Why one value is refused, whatever it is said of. */
public enum ValueRejection implements Rejection.Code {
    BLANK_VALUE,
    UNPRINTABLE,
    TOO_LONG,
    PERSONAL_CONTACT,
    UNKNOWN_CODE,
    INVALID_ID
}
