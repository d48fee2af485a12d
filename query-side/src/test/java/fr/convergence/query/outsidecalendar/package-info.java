@NullMarked
package fr.convergence.query.outsidecalendar;

import org.jspecify.annotations.NullMarked;
