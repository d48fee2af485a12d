/** What an administrator sees of, and does to, the followers of the store. */
@NullMarked
package fr.convergence.infra.application.administration;

import org.jspecify.annotations.NullMarked;
