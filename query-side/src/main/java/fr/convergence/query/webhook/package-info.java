/** Webhooks: which there are, and how far they have come, for the applications whose they are and those who keep the machine running. */
@NullMarked
package fr.convergence.query.webhook;

import org.jspecify.annotations.NullMarked;
