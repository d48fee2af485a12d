/** Signing in at an identity provider, and the sessions of those who did. */
@NullMarked
package fr.convergence.infra.application.login;

import org.jspecify.annotations.NullMarked;
