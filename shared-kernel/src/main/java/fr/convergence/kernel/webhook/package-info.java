/** Webhooks: addresses of partner applications at which they are told of public events. */
@NullMarked
package fr.convergence.kernel.webhook;

import org.jspecify.annotations.NullMarked;
