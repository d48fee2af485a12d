package fr.convergence.query.cartography;

import java.util.Set;

/** Which children of structures an answer shows; the others are not read. */
record Selection(Set<Child> children) {

    /** What hangs on a structure. */
    enum Child {
        PLACES,
        OFFERS,
        FADED_OFFERS,
        PARTNERSHIPS,
        HABILITATIONS,
        POSTS,
        SPLITS
    }

    static Selection of(Child... children) {
        return new Selection(Set.of(children));
    }

    boolean includes(Child child) {
        return children.contains(child);
    }

    /** The SQL that reads a child; nothing where the answer does not show it. */
    String sql(Child child, String read) {
        return includes(child) ? read : "'[]'::json";
    }
}
