/** Immersions croisées: what may be asked of the days that structures open to professionals of others. */
@NullMarked
package fr.convergence.command.crossimmersion;

import org.jspecify.annotations.NullMarked;
