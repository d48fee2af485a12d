/** What can be counted of referrals: who sends whom to whom, how soon it is answered, and what comes of it. */
@NullMarked
package fr.convergence.query.referralstatistics;

import org.jspecify.annotations.NullMarked;
