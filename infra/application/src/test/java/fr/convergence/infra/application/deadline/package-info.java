/** Tests of what time does to referrals. */
@NullMarked
package fr.convergence.infra.application.deadline;

import org.jspecify.annotations.NullMarked;
