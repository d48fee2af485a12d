/** What HTTP clients are told when something is wrong. */
@NullMarked
package fr.convergence.infra.application.web;

import org.jspecify.annotations.NullMarked;
