@NullMarked
package fr.convergence.infra.application.jointpermanence;

import org.jspecify.annotations.NullMarked;
