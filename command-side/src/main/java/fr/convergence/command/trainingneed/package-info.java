/** Besoins de formation: what professionals may ask to learn, without anybody knowing who did. */
@NullMarked
package fr.convergence.command.trainingneed;

import org.jspecify.annotations.NullMarked;
