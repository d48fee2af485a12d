@NullMarked
package fr.convergence.infra.application.membership;

import org.jspecify.annotations.NullMarked;
