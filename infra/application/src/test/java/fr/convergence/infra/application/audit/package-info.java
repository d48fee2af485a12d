/** What an operator is told of what was recorded and signed. */
package fr.convergence.infra.application.audit;
