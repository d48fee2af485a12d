package fr.convergence.kernel;

import fr.convergence.kernel.access.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as the store holds it.
 *
 * @param position its place in the store's only order: counts from 1 without gap, equal to the order of commits
 * @param id the event's own identifier
 * @param event what happened
 * @param by who asked for it
 * @param commandId the command it came from
 * @param recordedAt when the store recorded it, to the microsecond; never goes back as the position grows
 */
public record StoredEvent(long position, UUID id, DomainEvent event, Actor by, UUID commandId, Instant recordedAt) {}
