/** Imports open lists: checks a file whole, brings its rows as commands, reports what became of each. */
@NullMarked
package fr.convergence.infra.application.imports;

import org.jspecify.annotations.NullMarked;
