@NullMarked
package fr.convergence.query.webhook;

import org.jspecify.annotations.NullMarked;
