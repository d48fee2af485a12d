package fr.convergence.command;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of whom and what a decision may promise more than there is, and must therefore know every promise. Always told
 * in the same order, since boundaries that are made of it are compared.
 *
 * @param structures ids
 * @param posts ids
 * @param places ids
 */
public record Scarce(Set<String> structures, Set<String> posts, Set<String> places) {

    /** Of a decision that promises nothing. */
    public static final Scarce NOTHING = new Scarce(Set.of(), Set.of(), Set.of());

    public Scarce {
        structures = sorted(structures);
        posts = sorted(posts);
        places = sorted(places);
    }

    private static Set<String> sorted(Set<String> ids) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }

    /** Of the time of one structure, whichever of its posts. */
    public static Scarce ofStructure(String structureId) {
        return new Scarce(Set.of(structureId), Set.of(), Set.of());
    }

    /** Of the rooms of one place. */
    public static Scarce ofPlace(String placeId) {
        return new Scarce(Set.of(), Set.of(), Set.of(placeId));
    }

    /** The same, and the rooms of some places. */
    public Scarce at(Set<String> there) {
        return new Scarce(structures, posts, there);
    }
}
