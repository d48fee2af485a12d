/** Everything that happened to referrals: who, when, why, on whose behalf; for auditors, coordination and those concerned. */
@NullMarked
package fr.convergence.query.referralhistory;

import org.jspecify.annotations.NullMarked;
