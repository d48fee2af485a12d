/** When people are to be reminded of their appointments. */
@NullMarked
package fr.convergence.query.appointment;

import org.jspecify.annotations.NullMarked;
