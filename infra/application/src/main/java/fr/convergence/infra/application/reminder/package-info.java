/** Reminds people of their appointments: by SMS, by e-mail, or through the structure that booked. */
@NullMarked
package fr.convergence.infra.application.reminder;

import org.jspecify.annotations.NullMarked;
