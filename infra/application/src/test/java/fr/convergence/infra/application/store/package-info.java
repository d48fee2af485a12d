/** Commands and read models on the real store. */
package fr.convergence.infra.application.store;
