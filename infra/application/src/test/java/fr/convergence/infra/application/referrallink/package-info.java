/** Tests of how structures answer referrals through links. */
@NullMarked
package fr.convergence.infra.application.referrallink;

import org.jspecify.annotations.NullMarked;
