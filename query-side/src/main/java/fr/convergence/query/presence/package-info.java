/**
 * Who is present where, how often and for which operators; and where somebody should be.
 *
 * <p>Nothing is kept for it: the cartography tells who receives people where, the permanences how often they are held, the statistics
 * of referrals what was sent from where, each to whom it may be told, and each as far as the cursor that is asked for. A fourth read
 * model of the same events would say no more, and could say otherwise. Referrals bear no commune: a need is known where the structure
 * to which people turned is registered.
 */
@NullMarked
package fr.convergence.query.presence;

import org.jspecify.annotations.NullMarked;
