/** What programs of others are told of: public events in the store's order, each for who may read it. */
@NullMarked
package fr.convergence.query.feed;

import org.jspecify.annotations.NullMarked;
