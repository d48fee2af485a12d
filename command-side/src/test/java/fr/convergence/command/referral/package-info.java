/** Tests of the decisions on referrals, without any framework. */
@NullMarked
package fr.convergence.command.referral;

import org.jspecify.annotations.NullMarked;
