/** Addresses at which other programs read the agenda as a calendar. */
@NullMarked
package fr.convergence.kernel.calendarfeed;

import org.jspecify.annotations.NullMarked;
