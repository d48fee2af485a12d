/**
 * The vault: what is known of the persons who are referred, and of nothing else. The one truth beside the events, and the only
 * place where personal data is: encrypted under a key for each person, so that destroying the key forgets the person wherever a
 * copy may be.
 */
@NullMarked
package fr.convergence.infra.application.vault;

import org.jspecify.annotations.NullMarked;
