/** What the field raises to those who coordinate it, to the hub and to operators; who meets the same, and what was answered. */
@NullMarked
package fr.convergence.query.fieldissue;

import org.jspecify.annotations.NullMarked;
