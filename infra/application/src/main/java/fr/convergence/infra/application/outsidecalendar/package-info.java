/** Calendars that structures keep elsewhere: read as busy time, and nothing else of them. */
@NullMarked
package fr.convergence.infra.application.outsidecalendar;

import org.jspecify.annotations.NullMarked;
