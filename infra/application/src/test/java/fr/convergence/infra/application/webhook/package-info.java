@NullMarked
package fr.convergence.infra.application.webhook;

import org.jspecify.annotations.NullMarked;
