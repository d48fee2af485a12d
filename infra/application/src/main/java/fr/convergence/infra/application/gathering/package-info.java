/** What structures that organise a gathering, or are asked to come, are told of it. */
@NullMarked
package fr.convergence.infra.application.gathering;

import org.jspecify.annotations.NullMarked;
