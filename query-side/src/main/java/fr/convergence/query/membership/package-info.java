/** Memberships: who is what, for which structure or department; for the person itself and for who decides about it. */
@NullMarked
package fr.convergence.query.membership;

import org.jspecify.annotations.NullMarked;
