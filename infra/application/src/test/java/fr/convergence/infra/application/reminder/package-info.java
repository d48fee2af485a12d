@NullMarked
package fr.convergence.infra.application.reminder;

import org.jspecify.annotations.NullMarked;
