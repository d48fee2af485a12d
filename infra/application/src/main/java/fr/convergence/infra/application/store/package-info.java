/** Brings commands to deciders through Axon Framework 5.0.1, and projections to the store: all the wiring there is. */
@NullMarked
package fr.convergence.infra.application.store;

import org.jspecify.annotations.NullMarked;
