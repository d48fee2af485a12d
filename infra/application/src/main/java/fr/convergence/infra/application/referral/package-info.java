/** What is printed of referrals. */
@NullMarked
package fr.convergence.infra.application.referral;

import org.jspecify.annotations.NullMarked;
