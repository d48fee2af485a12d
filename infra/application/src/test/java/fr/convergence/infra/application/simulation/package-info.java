/** Tests of the made-up year. */
@NullMarked
package fr.convergence.infra.application.simulation;

import org.jspecify.annotations.NullMarked;
