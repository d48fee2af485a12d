/** The GraphQL endpoint: its scalars, its limits, the shape of its errors. */
@NullMarked
package fr.convergence.infra.application.graphql;

import org.jspecify.annotations.NullMarked;
