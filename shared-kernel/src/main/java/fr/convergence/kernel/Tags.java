package fr.convergence.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The entities an event concerns, as {@code key=value} pairs in a total order. Immutable.
 *
 * @param all sorted by key, then value, without doubles
 */
public record Tags(List<Tag> all) {

    /** Who is concerned: {@code key} is the kind of entity, {@code value} its identifier. */
    public record Tag(String key, String value) implements Comparable<Tag> {

        /** Refuses an empty key or value, and the key {@code type}, which the store keeps for itself. */
        public Tag {
            if (key.isBlank() || value.isBlank() || key.contains("=") || key.equals("type")) {
                throw new IllegalArgumentException("not a tag: " + key + "=" + value);
            }
        }

        @Override
        public int compareTo(Tag other) {
            int byKey = key.compareTo(other.key);
            return byKey != 0 ? byKey : value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return key + "=" + value;
        }
    }

    /** Sorts and removes doubles. */
    public Tags {
        all = List.copyOf(new TreeSet<>(all));
    }

    /** One entity. */
    public static Tags of(String key, String value) {
        return new Tags(List.of(new Tag(key, value)));
    }

    /** These entities and one more. */
    public Tags and(String key, String value) {
        SortedSet<Tag> more = new TreeSet<>(all);
        more.add(new Tag(key, value));
        return new Tags(new ArrayList<>(more));
    }

    /** These entities and one more for each value. */
    public Tags andEach(String key, Collection<String> values) {
        Tags more = this;
        for (String value : values) {
            more = more.and(key, value);
        }
        return more;
    }
}
