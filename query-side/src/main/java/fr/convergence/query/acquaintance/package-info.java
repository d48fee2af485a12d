/** How well structures know each other, by what they lived together, and who should meet next. */
@NullMarked
package fr.convergence.query.acquaintance;

import org.jspecify.annotations.NullMarked;
