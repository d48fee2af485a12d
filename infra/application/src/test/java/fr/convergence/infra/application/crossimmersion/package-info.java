@NullMarked
package fr.convergence.infra.application.crossimmersion;

import org.jspecify.annotations.NullMarked;
