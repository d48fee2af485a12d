@NullMarked
package fr.convergence.infra.application.rate;

import org.jspecify.annotations.NullMarked;
