/** Reports of errors, seen from outside. */
@NullMarked
package fr.convergence.infra.application.errorreport;

import org.jspecify.annotations.NullMarked;
