@NullMarked
package fr.convergence.infra.application.egress;

import org.jspecify.annotations.NullMarked;
