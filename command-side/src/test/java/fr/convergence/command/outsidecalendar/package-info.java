@NullMarked
package fr.convergence.command.outsidecalendar;

import org.jspecify.annotations.NullMarked;
