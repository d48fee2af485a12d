/** Calendars kept elsewhere: which are connected, and how they were last read, for those who connected them. */
@NullMarked
package fr.convergence.query.outsidecalendar;

import org.jspecify.annotations.NullMarked;
