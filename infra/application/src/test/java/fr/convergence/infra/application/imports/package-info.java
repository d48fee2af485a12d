@NullMarked
package fr.convergence.infra.application.imports;

import org.jspecify.annotations.NullMarked;
