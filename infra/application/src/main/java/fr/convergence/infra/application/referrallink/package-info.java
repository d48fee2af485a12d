/** How a structure answers a referral through a link, without an account, and by which code it is told who the person is. */
@NullMarked
package fr.convergence.infra.application.referrallink;

import org.jspecify.annotations.NullMarked;
