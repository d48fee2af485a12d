/** Writes to structures: an outbox that nothing handed in is lost from, and e-mail by SMTP. */
@NullMarked
package fr.convergence.infra.application.message;

import org.jspecify.annotations.NullMarked;
