/** How confirmation campaigns come along: who was asked, who answered what, who is still to be called. */
@NullMarked
package fr.convergence.query.campaign;

import org.jspecify.annotations.NullMarked;
