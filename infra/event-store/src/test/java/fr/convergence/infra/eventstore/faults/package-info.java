/** The event store under faults: nodes and PostgreSQL servers are processes, killed, stopped and cut off for real. */
@NullMarked
package fr.convergence.infra.eventstore.faults;

import org.jspecify.annotations.NullMarked;
