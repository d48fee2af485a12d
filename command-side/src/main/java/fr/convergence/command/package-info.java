/** Decides: what a command may do, on the events it depends on and nothing else. */
@NullMarked
package fr.convergence.command;

import org.jspecify.annotations.NullMarked;
