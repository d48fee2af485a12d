/** Calendars kept elsewhere: who may have their busy time counted here, and end it. */
@NullMarked
package fr.convergence.command.outsidecalendar;

import org.jspecify.annotations.NullMarked;
