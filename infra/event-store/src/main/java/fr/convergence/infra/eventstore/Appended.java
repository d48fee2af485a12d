package fr.convergence.infra.eventstore;

import org.axonframework.messaging.core.Context.ResourceKey;

/**
 * What an append came to: durable when this is seen.
 *
 * @param position of its last event
 * @param repeated whether the command had been recorded before; then nothing new was
 */
public record Appended(long position, boolean repeated) {

    /** Under this key a processing context carries the outcome once committed. */
    public static final ResourceKey<Appended> RESOURCE_KEY = ResourceKey.withLabel("appended");
}
