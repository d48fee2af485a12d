/** Rencontres: planned, attended, decided at; and the people who are enrolled in workshops. */
@NullMarked
package fr.convergence.command.gathering;

import org.jspecify.annotations.NullMarked;
