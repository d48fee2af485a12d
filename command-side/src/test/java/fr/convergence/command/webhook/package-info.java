@NullMarked
package fr.convergence.command.webhook;

import org.jspecify.annotations.NullMarked;
