/** How fast the store and the application are, beside yardsticks measured in turn with them on the same PostgreSQL. */
@NullMarked
package fr.convergence.infra.benchmarks;

import org.jspecify.annotations.NullMarked;
