package fr.convergence.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells other slices, and pages without account, what the published cartography shows of structures. */
public interface StructureCards {

    /** The cards of those that are published and not closed, by id; the others are left out. */
    Map<String, StructureCard> of(Collection<String> ids);

    /**
     * The cards of what several things speak of, asked for once; things whose structure is not shown are left out.
     *
     * @param structure the structure of each, or null
     */
    default <T> Map<T, StructureCard> each(Collection<T> things, Function<T, @Nullable String> structure) {
        Map<String, StructureCard> shown = of(things.stream()
                .map(structure)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<T, StructureCard> cards = new HashMap<>();
        for (T thing : things) {
            String id = structure.apply(thing);
            StructureCard card = id == null ? null : shown.get(id);
            if (card != null) {
                cards.put(thing, card);
            }
        }
        return cards;
    }
}
