/** What professionals of a department want to learn from one another, counted so that nobody is known, and when it is taught. */
@NullMarked
package fr.convergence.query.trainingneed;

import org.jspecify.annotations.NullMarked;
