@NullMarked
package fr.convergence.infra.application.login;

import org.jspecify.annotations.NullMarked;
