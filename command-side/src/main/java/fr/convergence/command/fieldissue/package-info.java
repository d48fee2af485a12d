/** Remontées: what the field meets again and again, raised to those who can change it, until it is answered. */
@NullMarked
package fr.convergence.command.fieldissue;

import org.jspecify.annotations.NullMarked;
