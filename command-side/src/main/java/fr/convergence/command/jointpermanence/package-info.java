/** Permanences conjointes: proposed, agreed and held by several structures, none of which is ever promised twice. */
@NullMarked
package fr.convergence.command.jointpermanence;

import org.jspecify.annotations.NullMarked;
