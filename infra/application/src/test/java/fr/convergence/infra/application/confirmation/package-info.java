/** Tests of what structures are asked through links. */
@NullMarked
package fr.convergence.infra.application.confirmation;

import org.jspecify.annotations.NullMarked;
