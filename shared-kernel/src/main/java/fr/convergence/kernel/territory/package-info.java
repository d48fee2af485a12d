/** Where things are: communes, intercommunalities, departments and regions of France, as dated editions of the official lists. */
@NullMarked
package fr.convergence.kernel.territory;

import org.jspecify.annotations.NullMarked;
