package fr.convergence.infra.eventstore;

import java.util.List;

/**
 * What matched some criteria at one moment.
 *
 * @param events in the store's order
 * @param head the store's last position at that moment, 0 when empty: the events are all that matches up to it
 */
public record Sourced(List<RecordedEvent> events, long head) {}
