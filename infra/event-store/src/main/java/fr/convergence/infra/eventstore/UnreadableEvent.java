package fr.convergence.infra.eventstore;

/**
 * A follower cannot tell what an event says, because its type is not known or its text is not of that type. It is never
 * parked: the follower stands still until a program that can read it runs.
 */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says which event, and why. */
    public UnreadableEvent(RecordedEvent event, Throwable cause) {
        super("the event at " + event.position() + " cannot be read: " + cause.getMessage(), cause);
    }
}
