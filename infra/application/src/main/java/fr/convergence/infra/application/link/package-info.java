/** Links that work without an account: what opens them, what shows that a form is theirs, and the page of those that open nothing. */
@NullMarked
package fr.convergence.infra.application.link;

import org.jspecify.annotations.NullMarked;
