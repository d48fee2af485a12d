@NullMarked
package fr.convergence.query.calendarfeed;

import org.jspecify.annotations.NullMarked;
