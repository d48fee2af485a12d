/** What Convergence tells programs of others: a contract of its own, which what is stored may leave as it is. */
@NullMarked
package fr.convergence.kernel.feed;

import org.jspecify.annotations.NullMarked;
