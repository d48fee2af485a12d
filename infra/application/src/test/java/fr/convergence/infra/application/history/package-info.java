/** What is done about a database that lacks what was recorded. */
package fr.convergence.infra.application.history;
