/**
 * When desks are held: what repeats is told as RFC 5545 tells it, and sessions are reckoned from it, never kept.
 *
 * <p>Both sides reckon with the same classes, so that what one side promised is what the other shows.
 */
@NullMarked
package fr.convergence.kernel.agenda;

import org.jspecify.annotations.NullMarked;
