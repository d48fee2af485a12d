/**
 * Has what is recorded signed outside the database, and answers {@code java -jar convergence.jar verify}: whether the database
 * still holds what was signed.
 */
@NullMarked
package fr.convergence.infra.application.audit;

import org.jspecify.annotations.NullMarked;
