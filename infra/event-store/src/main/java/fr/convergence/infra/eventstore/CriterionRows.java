package fr.convergence.infra.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Criteria as the functions of the store take them, a row each: a first tag, the other tags, the types. */
final class CriterionRows {

    /** The tag that finds events through the index, an event's type being one; null chooses every event. */
    final List<@Nullable String> first = new ArrayList<>();

    /** Array literals of the other tags, or null. */
    final List<@Nullable String> tags = new ArrayList<>();

    /** Array literals of the types' own tags, or null. */
    final List<@Nullable String> types = new ArrayList<>();

    /** Adds a criterion; answers how many rows that made. */
    int add(Criterion criterion) {
        int before = first.size();
        List<String> typeTags =
                criterion.types().stream().sorted().map(type -> "type=" + type).toList();
        if (!criterion.tags().isEmpty()) {
            List<String> sorted = criterion.tags().stream().sorted().toList();
            add(sorted.getFirst(), sorted.subList(1, sorted.size()), typeTags);
        } else if (typeTags.isEmpty()) {
            add(null, List.of(), List.of());
        } else {
            typeTags.forEach(type -> add(type, List.of(), List.of()));
        }
        return first.size() - before;
    }

    private void add(@Nullable String firstTag, Collection<String> otherTags, Collection<String> typeTags) {
        first.add(firstTag);
        tags.add(otherTags.isEmpty() ? null : ArrayLiteral.of(otherTags));
        types.add(typeTags.isEmpty() ? null : ArrayLiteral.of(typeTags));
    }
}
