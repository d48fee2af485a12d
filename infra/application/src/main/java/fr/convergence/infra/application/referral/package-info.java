/** What is printed of referrals, and what structures are written about them. */
@NullMarked
package fr.convergence.infra.application.referral;

import org.jspecify.annotations.NullMarked;
