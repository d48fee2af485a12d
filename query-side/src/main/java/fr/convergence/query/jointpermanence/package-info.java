/** Permanences conjointes: who holds them, when and where, what became of each session, and whether people could count on it. */
@NullMarked
package fr.convergence.query.jointpermanence;

import org.jspecify.annotations.NullMarked;
