/** Referrals as those who send, receive, coordinate and audit them see them, and what can be counted of them. */
@NullMarked
package fr.convergence.query.referral;

import org.jspecify.annotations.NullMarked;
