/** Tests of what every decision shares. */
@NullMarked
package fr.convergence.command;

import org.jspecify.annotations.NullMarked;
