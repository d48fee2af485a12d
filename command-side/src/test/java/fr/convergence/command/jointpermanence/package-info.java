@NullMarked
package fr.convergence.command.jointpermanence;

import org.jspecify.annotations.NullMarked;
