@NullMarked
package fr.convergence.query.membership;

import org.jspecify.annotations.NullMarked;
