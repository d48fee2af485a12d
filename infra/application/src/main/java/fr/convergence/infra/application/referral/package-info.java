/** Tells structures what happens to the referrals they sent or received. */
@NullMarked
package fr.convergence.infra.application.referral;

import org.jspecify.annotations.NullMarked;
