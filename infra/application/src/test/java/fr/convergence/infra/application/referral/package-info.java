/** Tests of referrals from end to end. */
@NullMarked
package fr.convergence.infra.application.referral;

import org.jspecify.annotations.NullMarked;
