package fr.convergence.infra.application.egress;

import java.io.IOException;

/** An address that may not be reached from here, or an answer that is not taken; nothing of the address is told. */
public final class EgressRefused extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Not https, or leading to what is not of the open network. */
        FORBIDDEN,
        /** No whole answer in the time allowed. */
        TOO_SLOW,
        /** More octets than allowed. */
        TOO_LARGE
    }

    private final Reason reason;

    EgressRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
