@NullMarked
package fr.convergence.infra.application.access;

import org.jspecify.annotations.NullMarked;
