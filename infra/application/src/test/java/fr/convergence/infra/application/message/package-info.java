/** Tests of what is written to structures. */
@NullMarked
package fr.convergence.infra.application.message;

import org.jspecify.annotations.NullMarked;
