@NullMarked
package fr.convergence.command.fieldissue;

import org.jspecify.annotations.NullMarked;
