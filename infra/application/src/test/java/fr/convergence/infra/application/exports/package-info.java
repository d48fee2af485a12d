/** Exports, read back. */
@NullMarked
package fr.convergence.infra.application.exports;

import org.jspecify.annotations.NullMarked;
