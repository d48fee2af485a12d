/** Tests of the package of the same name. */
@NullMarked
package fr.convergence.infra.application.security;

import org.jspecify.annotations.NullMarked;
