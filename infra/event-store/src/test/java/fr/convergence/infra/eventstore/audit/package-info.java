/** What was tampered with is found, whatever it is; and what was not is not. */
package fr.convergence.infra.eventstore.audit;
