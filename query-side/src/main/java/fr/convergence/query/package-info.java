/** Answers: read models kept from the events, and the queries over them. */
@NullMarked
package fr.convergence.query;

import org.jspecify.annotations.NullMarked;
