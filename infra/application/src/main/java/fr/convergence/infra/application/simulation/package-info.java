/** A made-up year of a department, lived through the commands that people use, in a store that says so for ever. */
@NullMarked
package fr.convergence.infra.application.simulation;

import org.jspecify.annotations.NullMarked;
