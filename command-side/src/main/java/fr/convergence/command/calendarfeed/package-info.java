/** Calendar feeds: who may give other programs an address at which they read the agenda, and take it back. */
@NullMarked
package fr.convergence.command.calendarfeed;

import org.jspecify.annotations.NullMarked;
