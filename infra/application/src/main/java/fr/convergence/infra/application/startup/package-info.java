/** What the person who starts Convergence is shown. */
@NullMarked
package fr.convergence.infra.application.startup;

import org.jspecify.annotations.NullMarked;
