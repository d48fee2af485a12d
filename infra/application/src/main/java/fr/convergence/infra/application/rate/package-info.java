/** How much of the server each client may take. */
@NullMarked
package fr.convergence.infra.application.rate;

import org.jspecify.annotations.NullMarked;
