/** Who does what in a department: partner structures, the places they hold, the services they offer. */
@NullMarked
package fr.convergence.kernel.cartography;

import org.jspecify.annotations.NullMarked;
