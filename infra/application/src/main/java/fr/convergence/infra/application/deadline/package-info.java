/** What time does to referrals: asks for it when it is due. */
@NullMarked
package fr.convergence.infra.application.deadline;

import org.jspecify.annotations.NullMarked;
