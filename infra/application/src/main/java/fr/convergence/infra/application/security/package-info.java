/** Who may come in, and who it is. */
@NullMarked
package fr.convergence.infra.application.security;

import org.jspecify.annotations.NullMarked;
