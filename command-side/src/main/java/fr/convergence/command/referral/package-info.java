/** Decides what may happen to referrals: who may send whom where, and who may answer what. */
@NullMarked
package fr.convergence.command.referral;

import org.jspecify.annotations.NullMarked;
