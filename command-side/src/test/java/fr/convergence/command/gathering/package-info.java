@NullMarked
package fr.convergence.command.gathering;

import org.jspecify.annotations.NullMarked;
