@NullMarked
package fr.convergence.query.booking;

import org.jspecify.annotations.NullMarked;
