/** Decides what may happen to partner structures, their offers, and places. */
@NullMarked
package fr.convergence.command.cartography;

import org.jspecify.annotations.NullMarked;
