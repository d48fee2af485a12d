/** Who comes when to permanences, for those who receive them and those who booked. */
@NullMarked
package fr.convergence.query.booking;

import org.jspecify.annotations.NullMarked;
