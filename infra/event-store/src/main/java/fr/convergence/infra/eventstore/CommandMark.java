package fr.convergence.infra.eventstore;

import java.util.UUID;
import org.axonframework.messaging.core.Context.ResourceKey;

/**
 * The command an append comes from; recorded with its events, so that the same command has its effect once.
 *
 * @param id chosen by the client
 * @param actor who asks
 * @param fingerprint of the command's content
 */
public record CommandMark(UUID id, String actor, String fingerprint) {

    /** Under this key a processing context carries the mark of the command being handled. */
    public static final ResourceKey<CommandMark> RESOURCE_KEY = ResourceKey.withLabel("commandMark");
}
