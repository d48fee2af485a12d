/** Besoins de formation: what professionals want to learn from one another, said without anybody being known. */
@NullMarked
package fr.convergence.command.trainingneed;

import org.jspecify.annotations.NullMarked;
