/** The cartography: who does what, for whom, where, now and at any past moment. */
@NullMarked
package fr.convergence.query.cartography;

import org.jspecify.annotations.NullMarked;
