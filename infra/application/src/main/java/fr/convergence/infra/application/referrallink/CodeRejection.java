package fr.convergence.infra.application.referrallink;

import fr.convergence.kernel.Rejection;

/** Why a code is not taken. */
enum CodeRejection implements Rejection.Code {
    /** It is another, was used, or there were too many tries; which, is not told. */
    CODE_WRONG
}
