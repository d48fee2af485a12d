package fr.convergence.infra.application.vault;

import fr.convergence.kernel.Rejection;

/** Why the vault takes or shows nothing. No text repeats what was written. */
enum VaultRejection implements Rejection.Code {
    /** Of whoever may not, and of what is not there, alike. */
    NOT_ALLOWED,
    ERASED,
    INVALID_ID,
    NOTHING_SAID,
    TOO_LONG,
    UNPRINTABLE,
    INVALID_PHONE,
    INVALID_EMAIL,
    UNKNOWN_COMMUNE
}
