/** Tests of the package of the same name. */
@NullMarked
package fr.convergence.infra.application.graphql;

import org.jspecify.annotations.NullMarked;
