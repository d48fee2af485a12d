/** The runnable application: what joins both sides to HTTP and PostgreSQL. */
@NullMarked
package fr.convergence.infra.application;

import org.jspecify.annotations.NullMarked;
