@NullMarked
package fr.convergence.infra.application.outsidecalendar;

import org.jspecify.annotations.NullMarked;
