/**
 * What the command side and the query side must agree on: events, identifiers, value types, words and refusals.
 *
 * <p>No framework, no clock, no random here; nothing is read but the reference data and texts it carries itself.
 */
@NullMarked
package fr.convergence.kernel;

import org.jspecify.annotations.NullMarked;
