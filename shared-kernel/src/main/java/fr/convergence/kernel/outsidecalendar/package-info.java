/** Calendars kept elsewhere whose busy time counts here. */
@NullMarked
package fr.convergence.kernel.outsidecalendar;

import org.jspecify.annotations.NullMarked;
