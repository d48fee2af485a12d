/** Memberships: what persons said of themselves, and what each is at this moment. */
@NullMarked
package fr.convergence.infra.application.membership;

import org.jspecify.annotations.NullMarked;
