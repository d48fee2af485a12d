/** Rencontres: what brings the two networks together around a table, what the field passes on to those who decide, and what it wants to learn. */
@NullMarked
package fr.convergence.kernel.gathering;

import org.jspecify.annotations.NullMarked;
