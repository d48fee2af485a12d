/** Immersions croisées: professionals spend a day, or part of one, in the service of another structure. */
@NullMarked
package fr.convergence.kernel.crossimmersion;

import org.jspecify.annotations.NullMarked;
