/**
 * An event store on PostgreSQL for Axon Framework 5: one gap-free order equal to the order of commits, dynamic consistency
 * boundaries, idempotent commands, and the runner of what follows the store.
 */
@NullMarked
package fr.convergence.infra.eventstore;

import org.jspecify.annotations.NullMarked;
