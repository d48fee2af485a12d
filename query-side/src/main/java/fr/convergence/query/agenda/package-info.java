/** One agenda: who holds or opens what, where and when, and who is not there; as it is known now, or was at a moment. */
@NullMarked
package fr.convergence.query.agenda;

import org.jspecify.annotations.NullMarked;
