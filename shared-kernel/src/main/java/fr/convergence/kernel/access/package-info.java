/** Who acts, and for whom. */
@NullMarked
package fr.convergence.kernel.access;

import org.jspecify.annotations.NullMarked;
