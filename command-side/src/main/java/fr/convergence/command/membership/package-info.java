/** Memberships: who is what in the networks, for which structure or department, and who said so. */
@NullMarked
package fr.convergence.command.membership;

import org.jspecify.annotations.NullMarked;
