package fr.convergence.query.cartography;

import graphql.schema.DataFetchingFieldSelectionSet;

/** Which children of structures an answer shows; the others are not read. */
record Selection(
        boolean places,
        boolean offers,
        boolean fadedOffers,
        boolean partnerships,
        boolean splits,
        boolean models,
        boolean referents) {

    /** Of the structures at a node, a path that ends with a slash or is empty. */
    static Selection of(DataFetchingFieldSelectionSet selected, String node) {
        return new Selection(
                selected.contains(node + "places") || selected.contains(node + "quality"),
                selected.contains(node + "offers") || selected.contains(node + "quality"),
                selected.contains(node + "fadedOffers"),
                selected.contains(node + "partnerships"),
                selected.contains(node + "splitFrom") || selected.contains(node + "splitInto"),
                ofModels(selected),
                selected.contains(node + "operatorReferents"));
    }

    /** The same with all that tells where offers differ from their models. */
    Selection withDrift() {
        return new Selection(places, true, fadedOffers, partnerships, splits, true, referents);
    }

    /** Whether anything is asked of the models that offers follow, wherever offers are. */
    static boolean ofModels(DataFetchingFieldSelectionSet selected) {
        return selected.containsAnyOf("**/model", "**/drift", "**/driftCount", "**/inherited");
    }
}
