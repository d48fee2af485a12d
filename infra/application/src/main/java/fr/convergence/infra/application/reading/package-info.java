/** Opens the read models to queries, under a database role that owns nothing. */
@NullMarked
package fr.convergence.infra.application.reading;

import org.jspecify.annotations.NullMarked;
