@NullMarked
package fr.convergence.command.membership;

import org.jspecify.annotations.NullMarked;
