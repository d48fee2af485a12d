@NullMarked
package fr.convergence.command.crossimmersion;

import org.jspecify.annotations.NullMarked;
