/** When the delays of referrals run out. */
@NullMarked
package fr.convergence.query.deadline;

import org.jspecify.annotations.NullMarked;
