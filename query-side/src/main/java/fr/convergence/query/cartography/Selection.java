package fr.convergence.query.cartography;

/** Which children of structures an answer shows; the others are not read. */
record Selection(boolean places, boolean offers, boolean fadedOffers, boolean partnerships, boolean splits) {}
