/** Memberships: what a person is in the networks, for which structure or department, and since when. */
@NullMarked
package fr.convergence.kernel.membership;

import org.jspecify.annotations.NullMarked;
