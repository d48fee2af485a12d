/** The PostgreSQL that holds everything: the one Convergence brings along, or the operator's own. */
@NullMarked
package fr.convergence.infra.application.postgres;

import org.jspecify.annotations.NullMarked;
