/** Gatherings as they are lived: over HTTP, and in letters. */
@NullMarked
package fr.convergence.infra.application.gathering;

import org.jspecify.annotations.NullMarked;
