/** Tests of the package of the same name. */
@NullMarked
package fr.convergence.infra.application.postgres;

import org.jspecify.annotations.NullMarked;
