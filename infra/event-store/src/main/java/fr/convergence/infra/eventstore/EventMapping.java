package fr.convergence.infra.eventstore;

import java.util.Map;

/** How the application's events become text and come back. */
public interface EventMapping {

    /** The stored form of an event. */
    String write(Object event);

    /**
     * The event a stored form is of.
     *
     * @throws RuntimeException when the type is not known or the text is not of it: never a guess
     */
    Object read(String type, int version, String payload);

    /** The stored form of an event's metadata. */
    String writeMetadata(Map<String, String> metadata);

    /** The metadata a stored form is of. */
    Map<String, String> readMetadata(String metadata);
}
