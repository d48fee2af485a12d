/** Tests of the vault. */
@NullMarked
package fr.convergence.infra.application.vault;

import org.jspecify.annotations.NullMarked;
