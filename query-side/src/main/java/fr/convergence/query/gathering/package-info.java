/** Rencontres: when they are, who comes, who is enrolled, what was decided, who is to do what until when, and what time is to tell of them. */
@NullMarked
package fr.convergence.query.gathering;

import org.jspecify.annotations.NullMarked;
