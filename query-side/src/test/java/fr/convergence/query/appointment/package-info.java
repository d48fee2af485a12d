@NullMarked
package fr.convergence.query.appointment;

import org.jspecify.annotations.NullMarked;
