/** What can happen to a referral and to what is kept of the person it is for, and the vocabularies they are told in. */
@NullMarked
package fr.convergence.kernel.referral;

import org.jspecify.annotations.NullMarked;
