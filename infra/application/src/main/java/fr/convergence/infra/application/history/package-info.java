/** Makes sure that the database goes on from what it held when it was last used. */
@NullMarked
package fr.convergence.infra.application.history;

import org.jspecify.annotations.NullMarked;
