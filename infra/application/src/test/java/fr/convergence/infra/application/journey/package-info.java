/** What people do with Convergence from one end to the other, and what may befall it meanwhile. */
package fr.convergence.infra.application.journey;
