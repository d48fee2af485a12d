/** What this application asks of addresses that others chose: guarded, so that nobody reaches through it what is not of the open network. */
@NullMarked
package fr.convergence.infra.application.egress;

import org.jspecify.annotations.NullMarked;
