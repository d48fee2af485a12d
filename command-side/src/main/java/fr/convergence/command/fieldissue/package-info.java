/** Remontées du terrain: what may be asked of the issues that structures raise to those who coordinate them, the hub or an operator. */
@NullMarked
package fr.convergence.command.fieldissue;

import org.jspecify.annotations.NullMarked;
