/** What structures are told of immersions, and the agreement that is signed before a visit. */
@NullMarked
package fr.convergence.infra.application.crossimmersion;

import org.jspecify.annotations.NullMarked;
