/** The whole application, as its clients meet it. */
@NullMarked
package fr.convergence.infra.application;

import org.jspecify.annotations.NullMarked;
