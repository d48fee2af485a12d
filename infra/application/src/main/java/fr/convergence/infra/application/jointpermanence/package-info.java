/** What structures that hold a permanence together are told of it. */
@NullMarked
package fr.convergence.infra.application.jointpermanence;

import org.jspecify.annotations.NullMarked;
