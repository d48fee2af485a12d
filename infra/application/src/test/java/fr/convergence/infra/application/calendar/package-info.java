@NullMarked
package fr.convergence.infra.application.calendar;

import org.jspecify.annotations.NullMarked;
