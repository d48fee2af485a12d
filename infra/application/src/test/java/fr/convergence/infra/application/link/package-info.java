/** Tests of links that work without an account. */
@NullMarked
package fr.convergence.infra.application.link;

import org.jspecify.annotations.NullMarked;
