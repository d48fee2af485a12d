/** Calendar feeds: which addresses other programs read the agenda at, for those who opened them. */
@NullMarked
package fr.convergence.query.calendarfeed;

import org.jspecify.annotations.NullMarked;
