/** Tests of the decisions of the cartography, without any framework. */
@NullMarked
package fr.convergence.command.cartography;

import org.jspecify.annotations.NullMarked;
