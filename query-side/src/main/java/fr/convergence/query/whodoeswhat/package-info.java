/** Who does what for an assessed need: doors that suit it, ranked, and why those nearby do not. */
@NullMarked
package fr.convergence.query.whodoeswhat;

import org.jspecify.annotations.NullMarked;
