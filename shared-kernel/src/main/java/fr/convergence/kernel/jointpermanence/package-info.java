/** Permanences conjointes: desks that several structures hold together, again and again, at a place that is nobody's in particular. */
@NullMarked
package fr.convergence.kernel.jointpermanence;

import org.jspecify.annotations.NullMarked;
