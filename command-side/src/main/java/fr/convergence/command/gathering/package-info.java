/** Rencontres: what may be asked of what brings the two networks together around a table. */
@NullMarked
package fr.convergence.command.gathering;

import org.jspecify.annotations.NullMarked;
