/** Webhooks: where partner applications have public events sent, since when, and by which secrets they know who sends. */
@NullMarked
package fr.convergence.command.webhook;

import org.jspecify.annotations.NullMarked;
