package fr.convergence.infra.application.link;

import fr.convergence.kernel.Rejection;

/** Why a form is not taken as it was sent. */
public enum PageRejection implements Rejection.Code {
    /** It does not come from the page of this link, or was shown too long ago. */
    FORM_TOO_OLD,
    NO_ANSWER
}
