package fr.convergence.infra.eventstore;

import java.time.Instant;

/**
 * The events of one sequence that a follower has passed over, from the one that failed.
 *
 * @param sequence what {@link Follower#sequence} said of them
 * @param events how many
 * @param position of the one that failed
 * @param error why it failed, the last time
 * @param tries how often it was retried
 * @param parkedAt by the database's clock
 */
public record ParkedSequence(String sequence, long events, long position, String error, int tries, Instant parkedAt) {}
