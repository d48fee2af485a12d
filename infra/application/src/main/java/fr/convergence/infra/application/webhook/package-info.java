/** Webhooks: public events sent to addresses of partner applications, signed, in order, and again until they are taken. */
@NullMarked
package fr.convergence.infra.application.webhook;

import org.jspecify.annotations.NullMarked;
