package fr.convergence.infra.application;

/** Why Convergence does not start, in one line for the operator. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong and what to do about it, without line break. */
    public CannotStart(String line) {
        super(line);
    }

    /** As above, with what was met. */
    public CannotStart(String line, Throwable cause) {
        super(line, cause);
    }
}
