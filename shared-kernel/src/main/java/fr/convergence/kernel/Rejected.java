package fr.convergence.kernel;

import java.util.List;

/** Carries every reason for which a command is refused, all at once. Has no stack trace: it is an answer. */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Rejection> rejections;

    /** At least one reason. */
    public Rejected(List<Rejection> rejections) {
        super(rejections.toString(), null, false, false);
        this.rejections = List.copyOf(rejections);
        if (this.rejections.isEmpty()) {
            throw new IllegalArgumentException("a refusal has a reason");
        }
    }

    /** Refuses when there is any reason. */
    public static void unlessEmpty(List<Rejection> rejections) {
        if (!rejections.isEmpty()) {
            throw new Rejected(rejections);
        }
    }

    /** The reasons, in the order they were found; never empty. */
    public List<Rejection> rejections() {
        return rejections;
    }
}
