package fr.convergence.query.cartography;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which children of structures an answer shows; the others are not read. */
record Selection(Set<Child> children) {

    /** What hangs on a structure, or on the offers of one. */
    enum Child {
        PLACES,
        OFFERS,
        FADED_OFFERS,
        PARTNERSHIPS,
        HABILITATIONS,
        POSTS,
        SPLITS,
        REFERENTS,
        MODELS
    }

    /** What has to be read for a field of a structure. */
    private static final Map<String, Set<Child>> FIELDS = Map.ofEntries(
            Map.entry("places", Set.of(Child.PLACES)),
            Map.entry("offers", Set.of(Child.OFFERS)),
            Map.entry("fadedOffers", Set.of(Child.FADED_OFFERS)),
            Map.entry("partnerships", Set.of(Child.PARTNERSHIPS)),
            Map.entry("habilitations", Set.of(Child.HABILITATIONS)),
            Map.entry("posts", Set.of(Child.POSTS)),
            Map.entry("postCount", Set.of(Child.POSTS)),
            Map.entry("splitFrom", Set.of(Child.SPLITS)),
            Map.entry("splitInto", Set.of(Child.SPLITS)),
            Map.entry("operatorReferents", Set.of(Child.REFERENTS)),
            Map.entry("quality", Set.of(Child.PLACES, Child.OFFERS)));

    static Selection of(Child... children) {
        return new Selection(Set.of(children));
    }

    /** Of the structures at a node, a path that ends with a slash or is empty. */
    static Selection of(DataFetchingFieldSelectionSet selected, String node) {
        Set<Child> children = EnumSet.noneOf(Child.class);
        FIELDS.forEach((field, read) -> {
            if (selected.contains(node + field)) {
                children.addAll(read);
            }
        });
        // anything of the models that offers follow, wherever offers are
        if (selected.containsAnyOf("**/model", "**/drift", "**/driftCount", "**/inherited")) {
            children.add(Child.MODELS);
        }
        return new Selection(children);
    }

    Selection and(Child... more) {
        Set<Child> all = EnumSet.copyOf(Set.of(more));
        all.addAll(children);
        return new Selection(all);
    }

    boolean includes(Child child) {
        return children.contains(child);
    }

    /** The SQL that reads a child; nothing where the answer does not show it. */
    String sql(Child child, String read) {
        return includes(child) ? read : "'[]'::json";
    }
}
