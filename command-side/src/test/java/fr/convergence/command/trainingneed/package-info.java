@NullMarked
package fr.convergence.command.trainingneed;

import org.jspecify.annotations.NullMarked;
