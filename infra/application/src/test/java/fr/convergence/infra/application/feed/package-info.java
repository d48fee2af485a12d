@NullMarked
package fr.convergence.infra.application.feed;

import org.jspecify.annotations.NullMarked;
