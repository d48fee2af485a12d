@NullMarked
package fr.convergence.command.calendarfeed;

import org.jspecify.annotations.NullMarked;
