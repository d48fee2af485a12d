/** Errors that people reported in records of others, for those who settle them. */
@NullMarked
package fr.convergence.query.errorreport;

import org.jspecify.annotations.NullMarked;
