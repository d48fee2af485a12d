/** Asks structures whether their records are right: links without account, what is sent, the printed sheets. */
@NullMarked
package fr.convergence.infra.application.confirmation;

import org.jspecify.annotations.NullMarked;
