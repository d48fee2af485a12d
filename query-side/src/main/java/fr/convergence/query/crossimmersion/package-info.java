/** Immersions croisées: the days that structures open, who visits whom, what was learned, and who owes a visit. */
@NullMarked
package fr.convergence.query.crossimmersion;

import org.jspecify.annotations.NullMarked;
