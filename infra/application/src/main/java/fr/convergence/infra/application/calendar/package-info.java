/** The agenda as other programs read it: iCalendar (RFC 5545) at secret addresses. */
@NullMarked
package fr.convergence.infra.application.calendar;

import org.jspecify.annotations.NullMarked;
