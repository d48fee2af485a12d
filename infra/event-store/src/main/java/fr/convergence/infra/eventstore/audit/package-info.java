/**
 * Makes tampering with recorded events evident: a Merkle tree over all of them (RFC 6962), whose head is signed and kept
 * outside the database, and what compares the two.
 */
@NullMarked
package fr.convergence.infra.eventstore.audit;

import org.jspecify.annotations.NullMarked;
